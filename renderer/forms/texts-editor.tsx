import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FormLanguage, FormText } from '../../core/forms/contract.ts'
import { readMarkdown, type Block } from '../../core/kernel/markdown.ts'
import { useLocale } from '../locales/use-locale.ts'
import type { Editing } from '../settings/catalog.tsx'
import { Checkbox, Section, TextArea, TextField, ToggleGroup } from '../ui/index.ts'
import { FormReading } from './form-reading.tsx'
import css from './forms.module.css'
import type { TemplateDraft } from './template-draft.ts'

/** What the form says in each language, to write and to look at as patients will see it. */
export function TextsEditor(editing: Editing<TemplateDraft>) {
  const { t } = useTranslation('forms')
  const { draft, change } = editing
  const own = useLocale().language
  const [language, setLanguage] = useState<FormLanguage>(draft.texts[own] ? own : 'en')
  const [view, setView] = useState<'write' | 'preview'>('write')
  const text = draft.texts[language]
  const put = (part: Partial<FormText>) =>
    change({ texts: { ...draft.texts, [language]: { ...empty, ...text, ...part } } })
  return (
    <Section title={t('text')}>
      <div className={css.modes}>
        <ToggleGroup
          label={t('language')}
          options={[
            { id: 'en', label: t('english') },
            { id: 'es', label: t('spanish') },
          ]}
          value={language}
          onChange={setLanguage}
        />
        <ToggleGroup
          label={t('text')}
          options={[
            { id: 'write', label: t('write') },
            { id: 'preview', label: t('preview') },
          ]}
          value={view}
          onChange={setView}
        />
      </div>
      {language === 'es' && (
        <Checkbox
          isSelected={text !== null}
          onChange={(has) => change({ texts: { ...draft.texts, es: has ? empty : null } })}
        >
          {t('hasSpanish')}
        </Checkbox>
      )}
      {text && view === 'write' && <TextFields {...{ editing, language, text, put }} />}
      {text && view === 'preview' && (
        <FormReading
          label={t('preview')}
          language={language}
          blocks={[titleOf(text), ...readMarkdown(text.body)]}
        />
      )}
    </Section>
  )
}

const titleOf = ({ title }: FormText): Block => ({
  ...{ kind: 'heading', level: 1 },
  spans: [{ text: title, bold: false, italic: false }],
})

const empty: FormText = { title: '', body: '' }

interface FieldsProps {
  readonly editing: Editing<TemplateDraft>
  readonly language: FormLanguage
  readonly text: FormText
  readonly put: (part: Partial<FormText>) => void
}

function TextFields({ editing: { problems }, language, text, put }: FieldsProps) {
  const { t } = useTranslation('forms')
  return (
    <>
      <TextField
        label={t('textTitle')}
        value={text.title}
        problem={problems[`texts.${language}.title`]}
        maxLength={120}
        isRequired
        onChange={(title) => put({ title })}
      />
      <TextArea
        label={t('body')}
        hint={t('bodyHint')}
        rows={9}
        value={text.body}
        problem={problems[`texts.${language}.body`]}
        isRequired
        onChange={(body) => put({ body })}
      />
    </>
  )
}
