import { z } from 'zod'
import { LocalDate } from '../../kernel/dates.ts'
import { Cents } from '../../kernel/money.ts'
import { parsePhone } from '../../kernel/phone.ts'
import { line } from '../../kernel/text.ts'

/** An id of another program: no more than letters, digits and dashes, so that it may be shown. */
export const ExternalId = z.string().regex(/^[\w-]{1,64}$/u)

/** A reference that may be empty. */
export const OptionalId = z
  .string()
  .transform((text) => (text === '' ? null : text))
  .pipe(ExternalId.nullable())

/** A text that may be empty, cut to what fits. */
export const shortened = (max: number) =>
  z
    .string()
    .transform((text) => text.trim().slice(0, max))
    .transform((text) => (text === '' ? null : text))
    .pipe(line(max).nullable())

/** A number that does not dial is left out: nothing else of the row depends on it. */
export const OptionalPhone = z.string().transform((text) => (text === '' ? null : parsePhone(text)))

/** `02155`, also where a spreadsheet ate the zero in front. */
export const PostalCode = shortened(20).transform((code) =>
  code !== null && /^\d{3,4}$/u.test(code) ? code.padStart(5, '0') : code,
)

/** A date, of which a time of day may follow. */
export const DatePart = z
  .string()
  .transform((text) => text.slice(0, 10))
  .pipe(LocalDate)

/** A date that may be empty. */
export const OptionalDate = z
  .string()
  .transform((text) => (text === '' ? null : text.slice(0, 10)))
  .pipe(LocalDate.nullable())

/** A UTC instant, `2023-01-27T16:17:47Z`, in epoch ms. */
export const UtcInstant = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,3})?Z$/u)
  .transform((text, context) => {
    const instant = Date.parse(text)
    if (!Number.isNaN(instant) && new Date(instant).toISOString().startsWith(text.slice(0, 10)))
      return instant
    context.addIssue({ code: 'custom', message: 'date_malformed' })
    return z.NEVER
  })

/** A decimal amount in cents; half a cent and more is a whole one. */
export const Amount = z
  .string()
  .regex(/^\d{1,13}(?:\.\d*)?$/u)
  .transform(centsOf)
  .pipe(Cents)

function centsOf(text: string): number {
  const [whole = '0', fraction = ''] = text.split('.')
  const digits = fraction.padEnd(3, '0')
  return Number(whole) * 100 + Number(digits.slice(0, 2)) + (Number(digits.charAt(2)) >= 5 ? 1 : 0)
}
