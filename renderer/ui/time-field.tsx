import { parseTime, type Time } from '@internationalized/date'
import { DateInput, DateSegment, TimeField as AriaTimeField } from 'react-aria-components'
import type { LocalTime } from '../../core/kernel/dates.ts'
import { cx } from './cx.ts'
import css from './date-field.module.css'
import { FieldFrame, fieldState, type FieldProps } from './field.tsx'
import fieldCss from './field.module.css'

export interface TimeFieldProps extends FieldProps {
  value: LocalTime | null
  /** Called with null while the time is not complete. */
  onChange: (time: LocalTime | null) => void
  /** The field holds an end: midnight is `24:00`, the end of the day. */
  isEnd?: boolean
  isRequired?: boolean
  isDisabled?: boolean
  autoFocus?: boolean
}

/** A wall-clock time of day, typed in the way of the language. */
export function TimeField({
  label,
  hideLabel,
  hint,
  problem,
  value,
  onChange,
  isEnd = false,
  ...rest
}: TimeFieldProps) {
  const frame = { label, hideLabel, hint, problem, isRequired: rest.isRequired }
  return (
    <AriaTimeField
      {...rest}
      {...fieldState(problem)}
      value={timeIn(value)}
      onChange={(time) => onChange(timeOut(time, isEnd))}
    >
      <FieldFrame {...frame}>
        <DateInput className={cx(fieldCss.segments)}>
          {(segment) => <DateSegment segment={segment} className={cx(css.segment)} />}
        </DateInput>
      </FieldFrame>
    </AriaTimeField>
  )
}

const timeIn = (time: LocalTime | null): Time | null =>
  time === null ? null : parseTime(time === '24:00' ? '00:00' : time)

function timeOut(time: Time | null, isEnd: boolean): LocalTime | null {
  const text = time?.toString().slice(0, 5) ?? null
  return text === '00:00' && isEnd ? '24:00' : text
}
