import { useTranslation } from 'react-i18next'
import type { ProblemCode } from '../../core/kernel/problems.ts'
import { Checkbox, Select, TextField } from '../ui/index.ts'
import { launches, type LinkDraft } from './link-draft.ts'

interface Props {
  readonly draft: LinkDraft
  readonly problems: Readonly<Record<string, ProblemCode>>
  readonly onChange: (part: Partial<LinkDraft>) => void
}

/** What either way of opening the record system needs to know. */
export function LinkFields(props: Props) {
  const { draft, problems, onChange } = props
  const { t } = useTranslation('recordLink')
  if (draft.kind === 'none') return null
  return (
    <>
      <TextField
        label={t('label')}
        hint={t('labelHint')}
        value={draft.label}
        problem={problems['label']}
        maxLength={40}
        isRequired
        onChange={(label) => onChange({ label })}
      />
      {draft.kind === 'template' ? <TemplateFields {...props} /> : <SmartFields {...props} />}
      <TextField
        label={t('source')}
        hint={t('sourceHint')}
        value={draft.source}
        problem={problems['source']}
        maxLength={40}
        onChange={(source) => onChange({ source })}
      />
    </>
  )
}

function TemplateFields({ draft, problems, onChange }: Props) {
  const { t } = useTranslation('recordLink')
  return (
    <>
      <TextField
        label={t('template')}
        hint={t('templateHint')}
        placeholder="https://ehr.example.org/chart?patient={recordNumber}"
        value={draft.template}
        problem={problems['template']}
        maxLength={500}
        isRequired
        onChange={(template) => onChange({ template })}
      />
      <Checkbox
        isSelected={draft.withBirthDate}
        onChange={(withBirthDate) => onChange({ withBirthDate })}
      >
        {t('withBirthDate')}
      </Checkbox>
    </>
  )
}

function SmartFields({ draft, problems, onChange }: Props) {
  const { t } = useTranslation('recordLink')
  return (
    <>
      <TextField
        label={t('launchUrl')}
        hint={t('launchUrlHint')}
        placeholder="https://ehr.example.org/launch"
        value={draft.launchUrl}
        problem={problems['launchUrl']}
        maxLength={500}
        isRequired
        onChange={(launchUrl) => onChange({ launchUrl })}
      />
      <TextField
        label={t('issuer')}
        placeholder="https://ehr.example.org/fhir"
        value={draft.issuer}
        problem={problems['issuer']}
        maxLength={500}
        isRequired
        onChange={(issuer) => onChange({ issuer })}
      />
      <Select
        label={t('launch')}
        options={launches.map((id) => ({ id, label: t(`variable.${id}`) }))}
        value={draft.launch}
        onChange={(launch) => onChange({ launch })}
      />
    </>
  )
}
