import { z } from 'zod'
import { LocalDate } from '../kernel/dates.ts'

/** ISO 8601: Monday 1 to Sunday 7. */
const Weekday = z.int().min(1, 'out_of_range').max(7, 'out_of_range')

/** When a series ends. */
export const RuleEnd = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('endless') }),
  /** The last date on which it may still meet. */
  z.object({ kind: z.literal('until'), date: LocalDate }),
  z.object({ kind: z.literal('count'), count: z.int().min(1).max(400, 'out_of_range') }),
])
export type RuleEnd = z.infer<typeof RuleEnd>

const shape = z.object({
  frequency: z.enum(['daily', 'weekly', 'monthly']),
  /** Every so many days, weeks or months. */
  interval: z.int().min(1).max(99, 'out_of_range').default(1),
  /** For weekly: left empty, the weekday of the start. */
  weekdays: z.array(Weekday).max(7).default([]),
  /** For monthly by date: 1 to 31, or -1 for the last day; months without that day are left out. */
  monthDay: z.int().min(-1).max(31, 'out_of_range').nullable().default(null),
  /** For monthly by weekday: the 1st to 5th, or -1 for the last. */
  nthWeekday: z
    .object({ nth: z.int().min(-1).max(5, 'out_of_range'), weekday: Weekday })
    .nullable()
    .default(null),
  end: RuleEnd.default({ kind: 'endless' }),
})

type Shape = z.infer<typeof shape>

const fitsFrequency = ({ frequency, weekdays, monthDay, nthWeekday }: Shape) =>
  (frequency === 'weekly' || weekdays.length === 0) &&
  (frequency === 'monthly' || (monthDay === null && nthWeekday === null)) &&
  (monthDay === null || nthWeekday === null)

/**
 * How a series repeats, by the wall clock of its location: the part of RFC 5545 (section 3.3.10)
 * that a front desk uses. Weeks begin on Monday.
 */
export const RecurrenceRule = shape
  .refine(fitsFrequency, { message: 'rule_mixed', path: ['frequency'] })
  .refine((rule) => rule.monthDay !== 0, { message: 'out_of_range', path: ['monthDay'] })
  .refine((rule) => rule.nthWeekday?.nth !== 0, { message: 'out_of_range', path: ['nthWeekday'] })
export type RecurrenceRule = z.infer<typeof RecurrenceRule>

/** The same as text of RFC 5545: `FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;COUNT=10`. */
export const RruleText = z
  .string('required')
  .max(300, 'too_long')
  .regex(/^(?:RRULE:)?FREQ=[A-Z]+(?:;[A-Z]+=[-+A-Z0-9,]+)*$/u, 'rule_not_supported')
