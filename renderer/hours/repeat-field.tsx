import { useTranslation } from 'react-i18next'
import type { LocalDate } from '../../core/kernel/dates.ts'
import type { Rhythm } from '../../core/kernel/weeks.ts'
import { Select } from '../ui/index.ts'
import { countedFrom } from './shown-week.ts'

const RHYTHMS = ['one', 'two', 'three', 'four'] as const

interface RepeatFieldProps {
  value: Rhythm
  /** The date on which it is to hold, whose week a new rhythm is counted from. */
  date: LocalDate
  onChange: (rhythm: Rhythm) => void
}

/** Every week, or every so many from the week that is shown. */
export function RepeatField({ value, date, onChange }: RepeatFieldProps) {
  const { t } = useTranslation('hours')
  const choose = (id: (typeof RHYTHMS)[number]) =>
    onChange(countedFrom({ ...value, everyWeeks: RHYTHMS.indexOf(id) + 1 }, date))
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
