import { z } from 'zod'

/**
 * A National Provider Identifier: ten digits whose last is the Luhn check digit over the number
 * prefixed with 80840 (45 CFR 162.406; ISO/IEC 7812-1 Annex B).
 */
export const isNpi = (text: string): boolean => /^[12]\d{9}$/u.test(text) && luhn(`80840${text}`)

/** An NPI that may be left empty; empty becomes null. */
export const optionalNpi = z
  .preprocess(
    (text) => (typeof text === 'string' && text.trim() === '' ? null : text),
    z.string().trim().refine(isNpi, 'npi_check_digit').nullable(),
  )
  .default(null)

/** True when the digits of `text` pass the Luhn check (ISO/IEC 7812-1 Annex B). */
export function luhn(text: string): boolean {
  let total = 0
  for (let at = 0; at < text.length; at += 1) {
    const digit = Number(text[text.length - 1 - at])
    const twice = at % 2 === 1 ? digit * 2 : digit
    total += twice > 9 ? twice - 9 : twice
  }
  return total % 10 === 0
}
