import { parseDate } from '@internationalized/date'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import {
  Calendar as AriaCalendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  CalendarHeading,
} from 'react-aria-components'
import type { LocalDate } from '../../core/kernel/dates.ts'
import { Button as AriaButton } from 'react-aria-components'
import { cx } from './cx.ts'
import css from './date-field.module.css'
import fieldCss from './field.module.css'

interface CalendarProps {
  label: string
  value: LocalDate | null
  onChange: (date: LocalDate) => void
  autoFocus?: boolean
}

/** A month to pick a date from, standing alone. */
export const Calendar = ({ label, value, onChange, autoFocus = false }: CalendarProps) => (
  <AriaCalendar
    aria-label={label}
    autoFocus={autoFocus}
    value={value === null ? null : parseDate(value)}
    onChange={(date) => onChange(date.toString())}
  >
    <MonthFace />
  </AriaCalendar>
)

/** The same inside a date picker, which holds its date. */
export const CalendarMonth = () => (
  <AriaCalendar>
    <MonthFace />
  </AriaCalendar>
)

const MonthFace = () => (
  <>
    <header className={css.head}>
      <AriaButton slot="previous" className={cx(fieldCss.inset)}>
        <ChevronLeft size="1rem" aria-hidden />
      </AriaButton>
      <CalendarHeading className={cx(css.title)} />
      <AriaButton slot="next" className={cx(fieldCss.inset)}>
        <ChevronRight size="1rem" aria-hidden />
      </AriaButton>
    </header>
    <CalendarGrid className={cx(css.grid)} weekdayStyle="short">
      <CalendarGridHeader>
        {(day) => <CalendarHeaderCell className={cx(css.weekday)}>{day}</CalendarHeaderCell>}
      </CalendarGridHeader>
      <CalendarGridBody>
        {(date) => <CalendarCell date={date} className={cx(css.day)} />}
      </CalendarGridBody>
    </CalendarGrid>
  </>
)
