import { useTranslation } from 'react-i18next'
import type { WaitingLimits } from '../../core/clinic/waiting-limits-contract.ts'
import type { ProblemCode } from '../../core/kernel/problems.ts'
import { Fields, NumberField, Section } from '../ui/index.ts'

interface Props {
  readonly limits: WaitingLimits
  readonly problems: Readonly<Record<string, ProblemCode>>
  readonly onChange: (limits: WaitingLimits) => void
}

const states = ['arrived', 'roomed', 'with_provider', 'checkout'] as const
const alone = ['lateAfter', 'callAfter'] as const

/** How long patients may wait in each state before the flow says so, and when somebody is late. */
export function WaitingFields({ limits, problems, onChange }: Props) {
  const { t } = useTranslation('flow')
  return (
    <Section title={t('limits.title')}>
      <p>{t('limits.intro')}</p>
      {states.map((state) => (
        <Fields key={state}>
          <Minutes
            label={t('limits.soon', { state: t(`state.${state}`) })}
            value={limits[state].soon}
            problem={problems[`waitingLimits.${state}.soon`]}
            onChange={(soon) => onChange({ ...limits, [state]: { ...limits[state], soon } })}
          />
          <Minutes
            label={t('limits.long', { state: t(`state.${state}`) })}
            value={limits[state].long}
            problem={problems[`waitingLimits.${state}.long`]}
            onChange={(long) => onChange({ ...limits, [state]: { ...limits[state], long } })}
          />
        </Fields>
      ))}
      <Fields>
        {alone.map((limit) => (
          <Minutes
            key={limit}
            label={t(`limits.${limit}`)}
            value={limits[limit]}
            problem={problems[`waitingLimits.${limit}`]}
            onChange={(minutes) => onChange({ ...limits, [limit]: minutes })}
          />
        ))}
      </Fields>
    </Section>
  )
}

interface MinutesProps {
  readonly label: string
  readonly value: number
  readonly problem: ProblemCode | undefined
  readonly onChange: (minutes: number) => void
}

function Minutes({ onChange, ...field }: MinutesProps) {
  const { t } = useTranslation('settings')
  return (
    <NumberField
      {...field}
      unit={t('min')}
      minValue={1}
      maxValue={240}
      onChange={(minutes) => minutes !== null && onChange(minutes)}
    />
  )
}
