import { parseDate, type CalendarDate } from '@internationalized/date'
import { CalendarDays } from 'lucide-react'
import {
  Button as AriaButton,
  DateField as AriaDateField,
  DateInput,
  DatePicker as AriaDatePicker,
  DateSegment,
  Dialog,
  Group,
  Popover,
} from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { LocalDate } from '../../core/kernel/dates.ts'
import { CalendarMonth } from './calendar.tsx'
import { cx } from './cx.ts'
import css from './date-field.module.css'
import { FieldFrame, fieldState, type FieldProps } from './field.tsx'
import fieldCss from './field.module.css'
import listCss from './list.module.css'

export interface DateFieldProps extends FieldProps {
  value: LocalDate | null
  /** Called with null while the date is not complete. */
  onChange: (date: LocalDate | null) => void
  min?: LocalDate | undefined
  max?: LocalDate | undefined
  isRequired?: boolean
  isDisabled?: boolean
  autoFocus?: boolean
}

/** A date typed part by part, as for a birth; no calendar to leaf through. */
export function DateField({
  label,
  hideLabel,
  hint,
  problem,
  value,
  onChange,
  min,
  max,
  ...rest
}: DateFieldProps) {
  const frame = { label, hideLabel, hint, problem, isRequired: rest.isRequired }
  return (
    <AriaDateField
      {...rest}
      {...fieldState(problem)}
      {...bounds(min, max)}
      shouldForceLeadingZeros
      value={dateIn(value)}
      onChange={(date) => onChange(dateOut(date))}
    >
      <FieldFrame {...frame}>
        <DateInput className={cx(fieldCss.segments)}>
          {(segment) => <DateSegment segment={segment} className={cx(css.segment)} />}
        </DateInput>
      </FieldFrame>
    </AriaDateField>
  )
}

/** A date typed or picked from a month, as for a visit. */
export function DatePicker({
  label,
  hideLabel,
  hint,
  problem,
  value,
  onChange,
  min,
  max,
  ...rest
}: DateFieldProps) {
  const { t } = useTranslation()
  const frame = { label, hideLabel, hint, problem, isRequired: rest.isRequired }
  return (
    <AriaDatePicker
      {...rest}
      {...fieldState(problem)}
      {...bounds(min, max)}
      shouldForceLeadingZeros
      value={dateIn(value)}
      onChange={(date) => onChange(dateOut(date))}
    >
      <FieldFrame {...frame}>
        <Group className={cx(fieldCss.segments)}>
          <DateInput className={cx(css.segments)}>
            {(segment) => <DateSegment segment={segment} className={cx(css.segment)} />}
          </DateInput>
          <AriaButton className={cx(fieldCss.inset)} aria-label={t('openCalendar')}>
            <CalendarDays size="1rem" aria-hidden />
          </AriaButton>
        </Group>
      </FieldFrame>
      <Popover className={cx(listCss.popover)} offset={4}>
        <Dialog className={cx(listCss.content)}>
          <CalendarMonth />
        </Dialog>
      </Popover>
    </AriaDatePicker>
  )
}

const dateIn = (date: LocalDate | null): CalendarDate | null =>
  date === null ? null : parseDate(date)

const dateOut = (date: CalendarDate | null): LocalDate | null => date?.toString() ?? null

const bounds = (min: LocalDate | undefined, max: LocalDate | undefined) => ({
  ...(min !== undefined && { minValue: parseDate(min) }),
  ...(max !== undefined && { maxValue: parseDate(max) }),
})
