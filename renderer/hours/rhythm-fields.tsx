import type { LocalDate } from '../../core/kernel/dates.ts'
import type { Rhythm } from '../../core/kernel/weeks.ts'
import { RepeatField } from './repeat-field.tsx'
import { countedFrom, dateIn } from './shown-week.ts'
import { WeekdayField } from './span-fields.tsx'

type Held = Rhythm & { readonly weekday: number }

interface RhythmFieldsProps {
  value: Held
  /** The first day of the week that is shown. */
  first: LocalDate
  change: (part: Rhythm & Partial<Held>) => void
}

/** On which weekday, and in which weeks; what is changed holds in the week that is shown. */
export const RhythmFields = ({ value, first, change }: RhythmFieldsProps) => (
  <>
    <WeekdayField
      value={value.weekday}
      onChange={(weekday) => change({ weekday, ...countedFrom(value, dateIn(first, weekday)) })}
    />
    <RepeatField value={value} date={dateIn(first, value.weekday)} onChange={change} />
  </>
)
