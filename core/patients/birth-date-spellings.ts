import { LocalDate } from '../kernel/dates.ts'

/** The dates that one spelling can mean. */
export type Meanings = readonly LocalDate[]

const MONTHS = [
  ['january', 'enero'],
  ['february', 'febrero'],
  ['march', 'marzo'],
  ['april', 'abril'],
  ['may', 'mayo'],
  ['june', 'junio'],
  ['july', 'julio'],
  ['august', 'agosto'],
  ['september', 'septiembre', 'setiembre'],
  ['october', 'octubre'],
  ['november', 'noviembre'],
  ['december', 'diciembre'],
]

const ORDINAL = '(?:st|nd|rd|th|o)?'
const BETWEEN = '[\\s.,/-]*(?:del?\\s+)?'
const YEAR = "'?(\\d{4}|\\d{2})(?!\\d|[-/.]\\d)"
const MONTH_WORD = '(?<!\\p{L})(\\p{L}{3,10})(?!\\p{L})'

/** 1984-03-14, 1984/3/14 */
const YEAR_FIRST = /(?<!\d)(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/gu
/** 3/14/1984, 14.3.84, 14. 3. 1984, 3 14 1984 */
const NUMBERS = new RegExp(`(?<!\\d|\\d[-/.])(\\d{1,2})([-/.] ?| )(\\d{1,2})\\2${YEAR}`, 'gu')
/** 14 March 84, 14th of March 1984, 14 de marzo de 1984 */
const DAY_FIRST = new RegExp(
  `(?<!\\d)(\\d{1,2})${ORDINAL}${BETWEEN}(?:of\\s+)?${MONTH_WORD}${BETWEEN}${YEAR}`,
  'gu',
)
/** Mar 14 1984, March 14th, 1984, marzo 14 de 1984 */
const MONTH_FIRST = new RegExp(
  `${MONTH_WORD}${BETWEEN}(\\d{1,2})${ORDINAL}(?!\\d)${BETWEEN}${YEAR}`,
  'gu',
)

/**
 * Takes the dates out of what somebody typed into a search, in the spellings of English and
 * Spanish. Where day and month can be read both ways, both are meant; a year of two digits lies in
 * the last century or in this one.
 *
 * @returns the meanings of each date found, and the text without them
 */
export function takeDates(text: string): { dates: Meanings[]; rest: string } {
  const dates: Meanings[] = []
  const keep = (spelling: string, meanings: Meanings) => {
    if (meanings.length === 0) return spelling
    dates.push(meanings)
    return ' '
  }
  const rest = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(YEAR_FIRST, (all: string, y: string, _: string, m: string, d: string) =>
      keep(all, real(y, Number(m), d)),
    )
    .replace(NUMBERS, (all: string, a: string, _: string, b: string, y: string) =>
      keep(all, eitherWay(a, b, y)),
    )
    .replace(DAY_FIRST, (all: string, d: string, month: string, y: string) =>
      keep(all, real(y, monthOf(month), d)),
    )
    .replace(MONTH_FIRST, (all: string, month: string, d: string, y: string) =>
      keep(all, real(y, monthOf(month), d)),
    )
  return { dates, rest }
}

/** The dates that eight digits without marks can mean: 19840314, 03141984, 14031984. */
export function compactDates(digits: string): Meanings {
  if (digits.length !== 8) return []
  const [a, b] = [digits.slice(0, 2), digits.slice(2, 4)]
  const yearFirst = real(digits.slice(0, 4), Number(digits.slice(4, 6)), digits.slice(6))
  return [...yearFirst, ...eitherWay(a, b, digits.slice(4))]
}

const eitherWay = (a: string, b: string, year: string): Meanings => [
  ...new Set([...real(year, Number(a), b), ...real(year, Number(b), a)]),
]

/** 0 when it is no month. */
const monthOf = (word: string): number =>
  MONTHS.findIndex((names) => names.some((name) => name.startsWith(word))) + 1

function real(year: string, month: number, day: string): Meanings {
  const years = year.length === 2 ? [`19${year}`, `20${year}`] : [year]
  return years
    .filter((each) => each >= '1850' && each < '2100')
    .map((each) => `${each}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`)
    .filter((date) => LocalDate.safeParse(date).success)
}
