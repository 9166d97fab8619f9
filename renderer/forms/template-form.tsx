import { useTranslation } from 'react-i18next'
import { typeChoices } from '../client/choices.ts'
import type { KnownDirectory } from '../client/directory.ts'
import type { Editing } from '../settings/catalog.tsx'
import { InUse } from '../settings/in-use.tsx'
import { Checkbox, Fields, MultiSelect, NumberField, TextField } from '../ui/index.ts'
import type { TemplateDraft } from './template-draft.ts'
import { TextsEditor } from './texts-editor.tsx'

type Props = Editing<TemplateDraft> & { readonly known: KnownDirectory }

/** The fields of a form: its name, who needs it when, and its texts. */
export function TemplateForm({ draft, change, problems, known }: Props) {
  const { t } = useTranslation(['forms', 'settings'])
  return (
    <>
      <TextField
        label={t('name')}
        value={draft.name}
        problem={problems['name']}
        isRequired
        autoFocus
        onChange={(name) => change({ name })}
      />
      <Fields>
        <MultiSelect
          label={t('types')}
          hint={t('typesHint')}
          options={typeChoices(known, ...draft.typeIds)}
          value={draft.typeIds}
          whenEmpty={t('everyVisit')}
          whenSeveral={(count) => String(count)}
          onChange={(typeIds) => change({ typeIds })}
        />
        <NumberField
          label={t('everyMonths')}
          hint={t('everyMonthsHint')}
          unit={t('months')}
          minValue={1}
          maxValue={120}
          value={draft.everyMonths}
          problem={problems['everyMonths']}
          onChange={(everyMonths) => change({ everyMonths })}
        />
      </Fields>
      <Checkbox
        isSelected={draft.newPatientsOnly}
        onChange={(newPatientsOnly) => change({ newPatientsOnly })}
      >
        {t('newPatientsOnly')}
      </Checkbox>
      <TextsEditor {...{ draft, change, problems }} />
      {draft.version !== null && (
        <Checkbox
          isSelected={draft.askAgain ?? false}
          hint={t('askAgainHint')}
          onChange={(askAgain) => change({ askAgain })}
        >
          {t('askAgain')}
        </Checkbox>
      )}
      <InUse draft={draft} change={change} />
    </>
  )
}
