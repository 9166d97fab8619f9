import { z } from 'zod'
import { FormLanguage, FormText, Signing } from '../forms/contract.ts'
import { Address } from '../kernel/address.ts'
import { Instant, LocalDate } from '../kernel/dates.ts'
import { AppointmentId, FormId } from '../kernel/ids.ts'
import { Phone } from '../kernel/phone.ts'
import { procedure } from '../kernel/procedure.ts'

/** What patients say of themselves; each call says it again, so that a kiosk remembers nobody. */
const Who = z.object({
  familyName: z.string('required').trim().min(1, 'required').max(100, 'too_long'),
  birthDate: LocalDate,
})

/** What is shown of what is on file: enough to know it again, too little to learn it. */
const Hints = z.object({
  /** `(•••) •••-0142`. */
  phone: z.string().nullable(),
  /** `m•••@example.org`. */
  email: z.string().nullable(),
  /** `12 M•••, Boston`. */
  address: z.string().nullable(),
})

/** A visit of today that waits for its patient. */
export const AwaitedVisit = z.object({
  appointmentId: AppointmentId,
  initials: z.string(),
  startsAt: Instant,
  provider: z.string(),
  hints: Hints,
  /** What to pay at the desk, in cents; 0 for nothing. */
  copayCents: z.int(),
  currency: z.string(),
  forms: z.array(
    z.object({
      formId: FormId,
      edition: z.int(),
      texts: z.object({ en: FormText, es: FormText.nullable() }),
    }),
  ),
})
export type AwaitedVisit = z.infer<typeof AwaitedVisit>

const kiosk = { kind: 'write', permission: 'kiosk.use', method: 'POST' } as const

export const selfContract = {
  find: procedure({
    ...kiosk,
    audit: 'kiosk.searched',
    path: '/kiosk/visits',
    summary: "Today's visit of one person; null for none, for several, and for one who is here",
    input: Who,
    output: z.object({ visit: AwaitedVisit.nullable() }),
  }),
  checkInSelf: procedure({
    ...kiosk,
    audit: 'kiosk.checked_in',
    path: '/kiosk/check-ins',
    summary: 'Correct the record, sign the forms and arrive, at once',
    input: Who.extend({
      appointmentId: AppointmentId,
      language: FormLanguage,
      /** Left out where it is right. */
      phone: Phone.optional(),
      email: z.email('email_malformed').max(254, 'too_long').optional(),
      address: Address.optional(),
      forms: z.array(Signing.omit({ language: true })).max(20),
    }),
    output: z.object({
      /** The number under which they are called. */
      ticket: z.int(),
      copayCents: z.int(),
      currency: z.string(),
    }),
  }),
}
