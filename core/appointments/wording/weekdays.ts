import type { Line } from './line.ts'
import { filled, whole } from './patterns.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Takes weekdays that come again out of a line: "Tuesdays and Fridays". ISO 8601, ascending. */
export function readWeekdays(line: Line, words: Vocabulary): number[] {
  const found = new Set<number>()
  const add = (days: readonly number[]): boolean => {
    for (const day of days) found.add(day)
    return true
  }
  line.takeAll(filled(words.everyDay, { day: words.days.join('|') }), 'weekdays', ([text]) =>
    add(weekdaysIn(text, words)),
  )
  line.takeAll(whole(words.workdays), 'weekdays', () => add([1, 2, 3, 4, 5]))
  line.takeAll(whole(words.weekends), 'weekdays', () => add([6, 7]))
  return [...found].sort((a, b) => a - b)
}

/** The weekdays that a text names, whether one or several of each. */
const weekdaysIn = (text: string, { days }: Vocabulary): number[] =>
  days.flatMap((day, at) =>
    new RegExp(`(?<!\\p{L})(?:${day})s?(?!\\p{L})`, 'u').test(text) ? [at + 1] : [],
  )

/** The weekday that a word names, ISO 8601; null for any other word. */
export const weekdayNamed = (word: string, words: Vocabulary): number | null =>
  weekdaysIn(word, words)[0] ?? null
