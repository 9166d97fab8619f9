import i18next from 'i18next'
import { toldAge, type LocalDate } from '../../core/kernel/dates.ts'

/** How old somebody is on a date: `42 y`; infants `7 mo`, `3 wk`, `9 d`. */
export function ageText(on: LocalDate, birthDate: LocalDate): string {
  const { unit, count } = toldAge(on, birthDate)
  return i18next.t(`common:age.${unit}`, { count })
}
