import type { ReactNode } from 'react'
import { Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components'
import { cx } from './cx.ts'
import css from './time-list.module.css'

/** A time that is offered. */
export interface OfferedTime {
  readonly id: string
  readonly label: string
  /** Who would be there. */
  readonly more?: string | undefined
}

/** The times of one day. */
export interface OfferedDay {
  readonly id: string
  readonly title: string
  readonly times: readonly OfferedTime[]
}

interface TimeListProps {
  label: string
  days: readonly OfferedDay[]
  value: string | null
  onChange: (id: string) => void
  /** Enter or a double click on a time. */
  onConfirm: () => void
  autoFocus?: boolean
  /** Stands in place of the times while there are none. */
  instead: ReactNode
}

/** Offered times day by day, one of them chosen; arrow keys choose another one, Enter takes it. */
export function TimeList(props: TimeListProps) {
  const { label, days, value, onChange, onConfirm, autoFocus = false, instead } = props
  if (days.length === 0) return <Waiting autoFocus={autoFocus}>{instead}</Waiting>
  return (
    <ListBox
      className={cx(css.list)}
      aria-label={label}
      layout="grid"
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      autoFocus={autoFocus}
      selectedKeys={value === null ? [] : [value]}
      onSelectionChange={(keys) => {
        const [key] = keys === 'all' ? [] : keys
        if (key !== undefined) onChange(String(key))
      }}
      onAction={onConfirm}
    >
      {days.map((day) => (
        <ListBoxSection key={day.id} id={day.id} className={cx(css.group)}>
          <Header className={cx(css.title)}>{day.title}</Header>
          {day.times.map((time) => (
            <TimeFace key={time.id} {...time} />
          ))}
        </ListBoxSection>
      ))}
    </ListBox>
  )
}

const TimeFace = ({ id, label, more }: OfferedTime) => (
  <ListBoxItem className={cx(css.time)} id={id} textValue={[label, more].join(' ')}>
    <span>{label}</span>
    {more !== undefined && <span className={css.more}>{more}</span>}
  </ListBoxItem>
)

/** Keeps the focus that the times will take. */
const Waiting = ({ autoFocus, children }: { autoFocus: boolean; children: ReactNode }) => (
  <div
    className={css.waiting}
    role="status"
    tabIndex={-1}
    ref={(element) => {
      if (autoFocus) element?.focus()
    }}
  >
    {children}
  </div>
)
