import type { CSSProperties } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components'
import type { LocalDate } from '../../core/kernel/dates.ts'
import { cx } from './cx.ts'
import css from './heat-month.module.css'
import { OnlyHeard } from './only-heard.tsx'

/** How full a day is of what is counted, from 0 (nothing) to 4. */
export type Heat = 0 | 1 | 2 | 3 | 4

/** One date of a month with what is counted on it. */
export interface HeatDay {
  readonly date: LocalDate
  readonly number: string
  readonly count: number
  readonly heat: Heat
  /** What is read aloud: `Tuesday, November 24: 12 openings`. */
  readonly spoken: string
}

interface HeatMonthProps {
  label: string
  /** Short names of the weekdays, in the order of the columns. */
  weekdays: readonly string[]
  /** The column of the first date, 1 to 7. */
  firstColumn: number
  days: readonly HeatDay[]
  value: LocalDate | null
  onChange: (date: LocalDate) => void
}

/**
 * A month whose days show how much there is, in figures and in strength of colour. Arrow keys walk
 * the days that have something, Enter takes one.
 */
export const HeatMonth = (props: HeatMonthProps) => {
  const { label, weekdays, firstColumn, days, value, onChange } = props
  return (
    <div>
      <div className={css.head} aria-hidden>
        {weekdays.map((name) => (
          <span key={name}>{name}</span>
        ))}
      </div>
      <ListBox
        className={cx(css.month)}
        aria-label={label}
        layout="grid"
        selectionMode="single"
        selectedKeys={value === null ? [] : [value]}
        disabledKeys={days.filter(({ count }) => count === 0).map(({ date }) => date)}
        onAction={(key) => onChange(String(key))}
        onSelectionChange={(keys) => {
          const [key] = keys === 'all' ? [] : keys
          if (key !== undefined) onChange(String(key))
        }}
      >
        {days.map((day, index) => (
          <DayFace key={day.date} day={day} style={index === 0 ? startingAt(firstColumn) : {}} />
        ))}
      </ListBox>
    </div>
  )
}

const startingAt = (column: number): CSSProperties => ({ gridColumnStart: column })

const DayFace = ({ day, style }: { day: HeatDay; style: CSSProperties }) => (
  <ListBoxItem
    id={day.date}
    className={cx(css.day)}
    style={style}
    textValue={day.spoken}
    data-heat={day.heat}
  >
    <OnlyHeard>{day.spoken}</OnlyHeard>
    <span className={css.number} aria-hidden>
      {day.number}
    </span>
    <span className={css.count} aria-hidden>
      {day.count === 0 ? '–' : day.count}
    </span>
  </ListBoxItem>
)
