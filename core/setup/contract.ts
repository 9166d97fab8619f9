import { z } from 'zod'
import { NewPassword, Signed, Username } from '../access/contract.ts'
import { TimeSpan } from '../availability/contract.ts'
import {
  AppointmentType,
  consistent,
  Location,
  Practice,
  Provider,
  Resource,
} from '../clinic/contract.ts'
import { LocalTime } from '../kernel/dates.ts'
import { procedure } from '../kernel/procedure.ts'
import { line } from '../kernel/text.ts'

/** The hours that the first provider keeps on each chosen weekday. */
const FirstHours = z
  .object({
    /** ISO 8601: Monday 1 to Sunday 7. */
    weekdays: z.array(z.int().min(1).max(7)).min(1, 'required').max(7),
    from: LocalTime,
    to: LocalTime,
    break: TimeSpan.nullable(),
  })
  .refine((hours) => hours.from < hours.to, { message: 'end_before_start', path: ['to'] })
  .refine(
    (hours) =>
      hours.break === null || (hours.from <= hours.break.from && hours.break.to <= hours.to),
    {
      message: 'break_outside_hours',
      path: ['break', 'from'],
    },
  )

export const setupContract = {
  begin: procedure({
    kind: 'write',
    permission: 'everybody',
    audit: 'practice.set_up',
    method: 'POST',
    path: '/set-up',
    summary: 'Set up a new practice and its owner; works once',
    input: z.object({
      practice: Practice,
      location: Location,
      provider: Provider,
      hours: FirstHours,
      resources: z.array(Resource).max(40),
      types: z.array(consistent(AppointmentType)).min(1, 'required').max(40),
      owner: z.object({ username: Username, displayName: line(100), password: NewPassword }),
    }),
    output: Signed,
  }),
}
