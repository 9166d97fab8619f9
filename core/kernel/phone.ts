import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js'
import { z } from 'zod'

/** The region that a number without a country code belongs to. */
export const HOME_REGION: CountryCode = 'US'

/**
 * Reads a telephone number in any common spelling.
 *
 * @returns it in E.164 (`+16175550100`), or null when the numbering plan of its country does not allow it
 */
export function parsePhone(text: string): string | null {
  const number = parsePhoneNumberFromString(text, HOME_REGION)
  return number?.isPossible() ? number.number : null
}

/** E.164 as people write it at home: `(617) 555-0100`; numbers of other countries keep their code. */
export function formatPhone(e164: string): string {
  const number = parsePhoneNumberFromString(e164)
  if (!number) return e164
  return number.countryCallingCode === '1' ? number.formatNational() : number.formatInternational()
}

/**
 * E.164 as one dials it from home, without a plus sign, which spreadsheets take for a formula:
 * `(617) 555-0100`, `011 44 20 7946 0958`.
 */
export function dialledPhone(e164: string): string {
  const number = parsePhoneNumberFromString(e164)
  if (!number) return e164
  return number.countryCallingCode === '1'
    ? number.formatNational()
    : number.format('IDD', { fromCountry: HOME_REGION })
}

/** A telephone number as typed; becomes E.164. */
export const Phone = z
  .string('required')
  .max(40, 'too_long')
  .transform((text, context) => {
    const number = parsePhone(text)
    if (number !== null) return number
    context.addIssue({ code: 'custom', message: 'phone_malformed' })
    return z.NEVER
  })

/** A telephone number that may be left empty; empty becomes null. */
export const optionalPhone = z
  .preprocess(
    (text) => (typeof text === 'string' && text.trim() === '' ? null : text),
    Phone.nullable(),
  )
  .default(null)
