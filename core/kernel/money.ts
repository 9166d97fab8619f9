import { z } from 'zod'

/** A trillion dollars in cents: far beyond any clinic, and far from where integers stop being exact. */
const LIMIT = 100_000_000_000_000

/** Ten million dollars in cents: no single amount of a clinic is more, and a hundred thousand of them add up. */
const LARGEST = 1_000_000_000

/** An amount in integer cents of the practice's currency, not negative. */
export const Cents = z
  .int('money_whole_cents')
  .min(0, 'money_negative')
  .max(LARGEST, 'money_too_large')
export type Cents = z.infer<typeof Cents>

/** Adds amounts in cents. Throws RangeError when the sum leaves the exact range. */
export function sum(amounts: Iterable<number>): number {
  let total = 0
  for (const amount of amounts) total = checked(total + amount)
  return total
}

/** `a − b` in cents, range-checked. */
export const minus = (a: number, b: number): number => checked(a - b)

function checked(cents: number): number {
  if (!Number.isSafeInteger(cents) || Math.abs(cents) > LIMIT) {
    throw new RangeError('A sum of money left the range that can be counted exactly')
  }
  return cents
}

/**
 * Reads what a person types as money: `25`, `25.5`, `$1,025.50`, and with a decimal comma `1.025,50`.
 * One or two digits after the last mark are cents; three after a lone mark are thousands.
 *
 * @returns cents, or null when it is no amount
 */
export function parseMoney(text: string): number | null {
  const bare = text.replace(/[\s$€£]/gu, '')
  const match = /^(\d{1,3}(?:([.,])\d{3})*|\d+)(?:([.,])(\d{1,2}))?$/u.exec(bare)
  if (!match || (match[2] && match[2] === match[3])) return null
  const whole = Number((match[1] ?? '').replace(/[.,]/gu, ''))
  const cents = whole * 100 + Number((match[4] ?? '').padEnd(2, '0'))
  return cents <= LIMIT ? cents : null
}

/** An amount in cents as a person of `locale` reads it, for example `$1,025.50`. */
export function formatMoney(cents: number, currency: string, locale: string): string {
  const key = `${locale} ${currency}`
  const format = formats.get(key) ?? new Intl.NumberFormat(locale, { style: 'currency', currency })
  formats.set(key, format)
  return format.format(cents / 100)
}

/** Making a format takes longer than to use it some hundred times. */
const formats = new Map<string, Intl.NumberFormat>()
