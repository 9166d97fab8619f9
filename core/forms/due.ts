import type { LocalDate } from '../kernel/dates.ts'
import type { TypeId } from '../kernel/ids.ts'
import type { FormTemplate } from './contract.ts'

/** When somebody last signed a form. */
export interface LastSigned {
  readonly edition: number
  /** By the wall clock of the location. */
  readonly on: LocalDate
}

/** The visit that a form is signed for. */
export interface FormVisit {
  readonly typeId: TypeId
  readonly isNewPatient: boolean
  /** By the wall clock of its location. */
  readonly date: LocalDate
}

type Rules = Pick<FormTemplate, 'typeIds' | 'newPatientsOnly' | 'everyMonths' | 'active'> & {
  /** Signatures under earlier editions no longer count. */
  readonly countsFrom: number
}

/**
 * Whether a visit needs a form that its patient still has to sign: never signed, signed under an
 * edition that no longer counts, or signed so many months ago that it has to be signed again.
 */
export function isDue(form: Rules, visit: FormVisit, last: LastSigned | null): boolean {
  if (!form.active || !concerns(form, visit)) return false
  if (last === null || last.edition < form.countsFrom) return true
  return form.everyMonths !== null && monthsAfter(last.on, form.everyMonths) <= visit.date
}

const concerns = (form: Rules, { typeId, isNewPatient }: FormVisit): boolean =>
  (form.typeIds.length === 0 || form.typeIds.includes(typeId)) &&
  (!form.newPatientsOnly || isNewPatient)

/** The same day of a later month, or its last day where it has no such day. */
export function monthsAfter(date: LocalDate, months: number): LocalDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0))
  const length = last.getUTCDate()
  return `${last.toISOString().slice(0, 8)}${String(Math.min(day, length)).padStart(2, '0')}`
}
