import type { LocalDate } from '../../core/kernel/dates.ts'
import { readDate } from '../shell/spoken-date.ts'

/** What was typed: somebody's name, a date, or one beside the other. */
export interface NameAndDate {
  readonly name: string
  readonly date: LocalDate | null
}

/**
 * Reads `lopez fri`, `fri lopez` or `14 mar maria lopez`: the words at either end that say a date,
 * as many of them as do, and a name that is left. A text that is all name, or all date, has no
 * date beside the name.
 *
 * @param read how a date is said here
 */
export function nameAndDate(text: string, read: (said: string) => LocalDate | null): NameAndDate {
  const words = text.trim().split(/\s+/u)
  for (let count = words.length - 1; count > 0; count -= 1) {
    const last = { name: words.slice(0, -count).join(' '), said: words.slice(-count).join(' ') }
    const first = { name: words.slice(count).join(' '), said: words.slice(0, count).join(' ') }
    for (const { name, said } of [last, first]) {
      const date = isName(name) && read(name) === null ? read(said) : null
      if (date !== null) return { name, date }
    }
  }
  return { name: text.trim(), date: null }
}

const isName = (text: string) => /\p{L}/u.test(text)

/** Dates as the desk says them, counted from what it looks at. */
export const reader = (today: LocalDate, shown: LocalDate, locale: string) => (said: string) =>
  readDate(said, today, shown, locale)
