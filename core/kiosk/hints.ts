import { formatPhone } from '../kernel/phone.ts'
import type { Address } from '../kernel/address.ts'

const HIDDEN = '•'

/** `(•••) •••-0142`: the last four digits of a number (E.164). */
export function phoneHint(number: string): string {
  const text = formatPhone(number)
  const shown = text.length - 4
  return text.slice(0, shown).replace(/\d/gu, HIDDEN) + text.slice(shown)
}

/** `m•••@example.org`: the first letter and where it is kept. */
export function emailHint(email: string): string {
  const at = email.lastIndexOf('@')
  const [first = ''] = email
  return `${first}${HIDDEN.repeat(3)}${email.slice(at)}`
}

/** `12 M•••, Boston`: number and first letter of the street, and the city. */
export function addressHint({ street, city }: Address): string | null {
  if (street === null) return null
  return [wordsHint(street), city].filter((part) => part !== null).join(', ')
}

/** Numbers stay, of the words after them the first letter; without a number the first letter alone. */
function wordsHint(street: string): string {
  const [number = '', rest = ''] = street.split(/(?<=^\S*\d\S*)\s+/u)
  if (rest === '') return `${number.slice(0, 1)}${HIDDEN.repeat(3)}`
  return `${number} ${rest.slice(0, 1)}${HIDDEN.repeat(3)}`
}
