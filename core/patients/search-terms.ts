import { fold } from '../kernel/text.ts'
import { compactDates, takeDates, type Meanings } from './birth-date-spellings.ts'
import { dateWord, familyStart, givenStart, numberWord, yearWord } from './search-text.ts'

/** One thing that a patient must have to be found: phrases of the index, any one of which will do. */
interface Term {
  /** Where the family name begins with it; nothing for what is no name. */
  readonly family: readonly string[]
  /** Where some name begins with it. */
  readonly word: readonly string[]
  /** Wherever it stands. */
  readonly anywhere: readonly string[]
}

/** What a search looks for. */
export interface Search {
  /** The folded words that names must have. */
  readonly names: readonly string[]
  /** The record number that is meant when nothing else was typed; null otherwise. */
  readonly number: number | null
  /** The full-text expression of every match. */
  readonly every: string
  /** Expressions of the matches to show first, best first. */
  readonly best: readonly string[]
}

/**
 * Turns what somebody typed into full-text expressions; every word typed must be met by all of
 * them. The phrases are quoted, so that no operator can be typed.
 *
 * @returns null when there is nothing to look for
 */
export function readSearch(text: string): Search | null {
  const { dates, rest } = takeDates(text)
  const { numbers, runs, names } = takeDigits(rest)
  const alone = dates.length + numbers.length + runs.length + names.length === 1
  const terms = [
    ...names.map(nameTerm),
    ...dates.map(dateTerm),
    ...numbers.map((number) => fixed([numberWord(number)])),
    ...runs.map((run) => digitsTerm(run, alone)),
  ]
  if (terms.length === 0) return null
  const number = alone ? (runs[0] ?? numbers[0] ?? null) : null
  const every = all(terms, 'anywhere')
  return { names, number: number === null ? null : Number(number), every, best: best(names, terms) }
}

/** Separates record numbers (`#12`) and runs of digits (`(617) 555-01`) from names. */
function takeDigits(text: string): { numbers: string[]; runs: string[]; names: string[] } {
  const numbers: string[] = []
  const runs: string[] = []
  const rest = text
    .replace(/#\s*0*(\d{1,10})(?!\d)/gu, (_, number: string) => {
      numbers.push(number)
      return ' '
    })
    .replace(DIGIT_RUN, (run) => {
      runs.push(run.replace(/\D/gu, ''))
      return ' '
    })
  const names = [...new Set(fold(rest).split(' ').filter(Boolean))]
  return { numbers, runs: [...new Set(runs)], names }
}

/** Digits as people group them in telephone numbers; not those that belong to a word. */
const DIGIT_RUN = /(?<![\p{L}\p{N}])[+(]*[0-9](?:[0-9\s().\-/]*[0-9])?(?![\p{L}\p{N}])/gu

function nameTerm(word: string): Term {
  const family = [familyStart(word)]
  const starts = [...family, givenStart(word)]
  return { family, word: starts, anywhere: Array.from(word).length < 3 ? starts : [word] }
}

const dateTerm = (meanings: Meanings): Term => fixed(meanings.map(dateWord))

/** Part of a telephone number, a date written without marks, a record number, part of an odd name, or beside a name a year. */
function digitsTerm(digits: string, alone: boolean): Term {
  const phone = digits.replace(/^0+/u, '')
  const isYear = !alone && /^(?:18|19|20)\d\d$/u.test(digits)
  return fixed([
    numberWord(Number(digits)),
    ...(digits.length < 3 ? [familyStart(digits), givenStart(digits)] : []),
    ...(phone.length >= 3 ? [phone] : []),
    ...(digits.length >= 3 ? [digits] : []),
    ...compactDates(digits).map(dateWord),
    ...(isYear ? [yearWord(digits)] : []),
  ])
}

const fixed = (phrases: readonly string[]): Term => ({
  family: [],
  word: phrases,
  anywhere: phrases,
})

/** Family names first: the very word where it is short, then those that begin with it; then other names that do. */
function best(names: readonly string[], terms: readonly Term[]): string[] {
  if (names.length === 0) return []
  const begins = any(terms.flatMap((term) => term.family))
  const words = all(terms, 'word')
  if (terms.length > 1) return [`${begins} AND ${all(terms, 'anywhere')}`, words]
  const short = names.filter((name) => Array.from(name).length < 4)
  return [...short.map((name) => any([`${familyStart(name)} `])), begins, words]
}

const all = (terms: readonly Term[], where: 'word' | 'anywhere'): string =>
  terms.map((term) => any(term[where])).join(' AND ')

const any = (phrases: readonly string[]): string =>
  `(${[...new Set(phrases)].map((text) => `"${text}"`).join(' OR ')})`
