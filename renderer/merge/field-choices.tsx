import { useTranslation } from 'react-i18next'
import type { Choice, MergeField, MergePreview } from '../../core/merging/contract.ts'
import { RadioGroup } from '../ui/index.ts'
import css from './merge.module.css'
import { useFieldWords } from './use-field-words.ts'
import type { Choices } from './use-merge.ts'

interface Props {
  readonly preview: MergePreview
  readonly choices: Choices
  readonly onChange: (field: MergeField, choice: Choice) => void
}

/** For each field in which the records differ: whose value stays. */
export function FieldChoices({ preview, choices, onChange }: Props) {
  const { t } = useTranslation('merge')
  const words = useFieldWords()
  const { kept, dropped, differing } = preview
  return (
    <div className={css.fields}>
      {differing.map(({ field, usual, mayBoth }) => (
        <RadioGroup<Choice>
          key={field}
          label={words.name(field)}
          options={[
            { id: 'kept', label: words.value(field, kept) },
            { id: 'dropped', label: words.value(field, dropped) },
            ...(mayBoth ? [{ id: 'both' as const, label: t('both') }] : []),
          ]}
          value={choices[field] ?? usual}
          onChange={(choice) => onChange(field, choice)}
        />
      ))}
    </div>
  )
}
