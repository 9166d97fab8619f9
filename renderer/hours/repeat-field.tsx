import { useTranslation } from 'react-i18next'
import type { LocalDate } from '../../core/kernel/dates.ts'
import type { Rhythm } from '../../core/kernel/weeks.ts'
import { isItsWeek } from '../../core/kernel/weeks.ts'
import { Select } from '../ui/index.ts'

const RHYTHMS = ['one', 'two', 'three', 'four'] as const

interface RepeatFieldProps {
  value: Rhythm
  /** The week that a new rhythm is counted from. */
  monday: LocalDate
  onChange: (rhythm: Rhythm) => void
}

/** Every week, or every so many from the week that is shown. */
export function RepeatField({ value, monday, onChange }: RepeatFieldProps) {
  const { t } = useTranslation('hours')
  const choose = (id: (typeof RHYTHMS)[number]) => {
    const everyWeeks = RHYTHMS.indexOf(id) + 1
    onChange({ everyWeeks, anchor: everyWeeks === 1 ? null : anchorOf(value, monday) })
  }
  return (
    <Select
      label={t('repeat')}
      hint={value.everyWeeks > 1 ? t('repeatsHint') : undefined}
      options={RHYTHMS.map((id) => ({ id, label: t(`repeats.${id}`) }))}
      value={RHYTHMS[value.everyWeeks - 1] ?? 'one'}
      onChange={choose}
    />
  )
}

/** The week it was counted from already, if it holds in the one shown. */
const anchorOf = (rhythm: Rhythm, monday: LocalDate): LocalDate =>
  rhythm.anchor !== null && isItsWeek(rhythm, monday) ? rhythm.anchor : monday
