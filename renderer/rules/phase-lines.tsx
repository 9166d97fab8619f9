import { Plus, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { RuleSetting } from '../../core/rulebook/contract.ts'
import { Banner, Button, IconButton, NumberField, Select } from '../ui/index.ts'
import type { SettingProps } from './rule-draft.ts'
import css from './rules.module.css'

type Part = Extract<RuleSetting, { kind: 'phases' }>['parts'][number]

/** As many as a rule may have, as its contract says. */
const MOST = 8

/** Who is needed when: the parts of a visit in their order. */
export function PhaseLines({ setting, problems, onChange }: SettingProps<'phases'>) {
  const { t } = useTranslation(['rules', 'problems'])
  const { parts } = setting
  const put = (next: Part[]) => onChange({ ...setting, parts: next })
  const problem = problems['setting.parts']
  return (
    <div className={css.parts}>
      {parts.map((part, at) => (
        <PhaseLine
          key={at}
          part={part}
          number={at + 1}
          isOnly={parts.length === 1}
          onChange={(change) => put(parts.with(at, { ...part, ...change }))}
          onRemove={() => put(parts.toSpliced(at, 1))}
        />
      ))}
      {problem && <Banner tone="danger">{t(`problems:${problem}`)}</Banner>}
      {parts.length < MOST && (
        <div>
          <Button
            size="s"
            variant="quiet"
            icon={Plus}
            onPress={() => put([...parts, { minutes: 10, provider: true }])}
          >
            {t('field.addPart')}
          </Button>
        </div>
      )}
    </div>
  )
}

interface LineProps {
  readonly part: Part
  readonly number: number
  readonly isOnly: boolean
  readonly onChange: (change: Partial<Part>) => void
  readonly onRemove: () => void
}

function PhaseLine({ part, number, isOnly, onChange, onRemove }: LineProps) {
  const { t } = useTranslation('rules')
  const who = [
    { id: 'provider', label: t('field.providerPart') },
    { id: 'assistant', label: t('field.assistantPart') },
  ] as const
  return (
    <div role="group" aria-label={t('field.part', { number })} className={css.part}>
      <Select
        label={t('field.who')}
        options={who}
        value={part.provider ? 'provider' : 'assistant'}
        onChange={(id) => onChange({ provider: id === 'provider' })}
      />
      <NumberField
        label={t('field.part', { number })}
        unit={t('unit.minutes')}
        value={part.minutes}
        minValue={5}
        maxValue={720}
        onChange={(minutes) => onChange({ minutes: minutes ?? 5 })}
      />
      <IconButton
        icon={Trash2}
        label={t('field.removePart', { number })}
        isDisabled={isOnly}
        onPress={onRemove}
      />
    </div>
  )
}
