import { addDays, type LocalDate } from '../kernel/dates.ts'
import type { RecallType } from './contract.ts'

/** When a recall is due that was completed on a date. */
export function dueAfter(
  { every, unit }: Pick<RecallType, 'every' | 'unit'>,
  completedOn: LocalDate,
): LocalDate {
  if (unit === 'months') return addMonths(completedOn, every)
  return addDays(completedOn, unit === 'weeks' ? every * 7 : every)
}

/** The same day so many months later, or the last day of a month that is too short. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  const count = year * 12 + month - 1 + months
  const first = `${pad(Math.floor(count / 12), 4)}-${pad((count % 12) + 1, 2)}`
  const longest = new Date(Date.UTC(Math.floor(count / 12), (count % 12) + 1, 0)).getUTCDate()
  return `${first}-${pad(Math.min(day, longest), 2)}`
}

const pad = (n: number, digits: number): string => String(n).padStart(digits, '0')

/** What a recall knows: when something was completed, and the date that a person set. */
export interface Known {
  readonly lastCompletedOn: LocalDate | null
  readonly manualDue: LocalDate | null
  /** `lastCompletedOn` at the time the date was set, empty where nothing was completed. */
  readonly manualSince: string | null
}

/** A date set by hand holds until the next completed visit, and again when that turns out a mistake. */
export const manualHolds = ({ lastCompletedOn, manualDue, manualSince }: Known): boolean =>
  manualDue !== null && manualSince === (lastCompletedOn ?? '')

/** The date that counts; null while nothing was completed and no date was set. */
export function dueOn(type: Pick<RecallType, 'every' | 'unit'>, known: Known): LocalDate | null {
  if (manualHolds(known)) return known.manualDue
  return known.lastCompletedOn === null ? null : dueAfter(type, known.lastCompletedOn)
}
