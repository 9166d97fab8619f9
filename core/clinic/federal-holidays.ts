import { addDays, weekdayOf, type LocalDate } from '../kernel/dates.ts'
import type { FederalHoliday } from './federal-contract.ts'

const THIRD = 3
const MONDAY = 1
const THURSDAY = 4
const SATURDAY = 6
const SUNDAY = 7

type Year = string

/** The `nth` weekday of a month, `nthDay('2026-11', 4, THURSDAY)`. */
const nthDay = (month: string, nth: number, weekday: number): LocalDate => {
  const first = `${month}-01`
  return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7)
}

/** The legal public holidays of 5 U.S.C. 6103(a), in their order. */
const LEGAL: readonly (readonly [FederalHoliday['code'], (year: Year) => LocalDate])[] = [
  ['new_year', (year) => `${year}-01-01`],
  ['martin_luther_king', (year) => nthDay(`${year}-01`, THIRD, MONDAY)],
  ['washington', (year) => nthDay(`${year}-02`, THIRD, MONDAY)],
  ['memorial', (year) => addDays(nthDay(`${year}-06`, 1, MONDAY), -7)],
  ['juneteenth', (year) => `${year}-06-19`],
  ['independence', (year) => `${year}-07-04`],
  ['labor', (year) => nthDay(`${year}-09`, 1, MONDAY)],
  ['columbus', (year) => nthDay(`${year}-10`, 2, MONDAY)],
  ['veterans', (year) => `${year}-11-11`],
  ['thanksgiving', (year) => nthDay(`${year}-11`, 4, THURSDAY)],
  ['christmas', (year) => `${year}-12-25`],
]

/**
 * The eleven federal holidays of a year with the weekday on which each is observed: one on a
 * Saturday on the Friday before (5 U.S.C. 6103(b)), one on a Sunday on the Monday after
 * (Executive Order 11582). New Year's Day can so be observed in December of the year before.
 */
export const federalHolidays = (year: number): FederalHoliday[] =>
  LEGAL.map(([code, on]) => {
    const date = on(String(year).padStart(4, '0'))
    return { code, date, observed: observedOn(date) }
  })

function observedOn(date: LocalDate): LocalDate {
  const weekday = weekdayOf(date)
  if (weekday === SATURDAY) return addDays(date, -1)
  return weekday === SUNDAY ? addDays(date, 1) : date
}

/** What a holiday is called in the language of the practice. */
export function federalHolidayName(
  { code, date, observed }: FederalHoliday,
  language: 'en' | 'es',
): string {
  const name = NAMES[language][code]
  return date === observed ? name : `${name} ${OBSERVED[language]}`
}

const OBSERVED = { en: '(observed)', es: '(observado)' } as const

const NAMES: Readonly<Record<'en' | 'es', Readonly<Record<FederalHoliday['code'], string>>>> = {
  en: {
    new_year: 'New Year’s Day',
    martin_luther_king: 'Martin Luther King Jr. Day',
    washington: 'Washington’s Birthday',
    memorial: 'Memorial Day',
    juneteenth: 'Juneteenth',
    independence: 'Independence Day',
    labor: 'Labor Day',
    columbus: 'Columbus Day',
    veterans: 'Veterans Day',
    thanksgiving: 'Thanksgiving Day',
    christmas: 'Christmas Day',
  },
  es: {
    new_year: 'Año Nuevo',
    martin_luther_king: 'Día de Martin Luther King Jr.',
    washington: 'Natalicio de Washington',
    memorial: 'Día de los Caídos',
    juneteenth: 'Juneteenth',
    independence: 'Día de la Independencia',
    labor: 'Día del Trabajo',
    columbus: 'Día de la Raza',
    veterans: 'Día de los Veteranos',
    thanksgiving: 'Día de Acción de Gracias',
    christmas: 'Navidad',
  },
}
