import type { Limits } from '../../rulebook/index.ts'
import type { PatientId, TypeId } from '../../kernel/ids.ts'
import { firstFrom } from './barred.ts'
import type { Day } from './days.ts'
import type { ProviderBusy } from './taken.ts'

/** How many visits, and which, a provider may have on a date. */
export type DayLimits = Pick<Limits, 'dayLimit' | 'typeLimit' | 'newPatientLimit' | 'notInRow'>

/** Whose visit would be added. */
export interface Newcomer {
  readonly typeId: TypeId
  /** The patient, where they were never seen here before; null for everybody else. */
  readonly newPatientId: PatientId | null
}

/**
 * The starts at which one more visit keeps within the limits of its date. What stands is counted on
 * the date on which it starts, wherever the provider is then.
 *
 * @param starts ascending
 * @param busy by start
 */
export function withinLimits(
  starts: readonly number[],
  busy: readonly ProviderBusy[],
  days: readonly Day[],
  limits: DayLimits,
  newcomer: Newcomer,
): readonly number[] {
  if (isUnlimited(limits)) return starts
  const visits = busy.filter(({ typeId }) => typeId !== null)
  const begins = visits.map(({ interval }) => interval[0])
  return days.flatMap(({ from, to }) => {
    const among = starts.slice(firstFrom(starts, from, 0), firstFrom(starts, to, 0))
    if (among.length === 0) return []
    const day = visits.slice(firstFrom(begins, from, 0), firstFrom(begins, to, 0))
    if (isFull(day, limits, newcomer)) return []
    return limits.notInRow ? among.filter((start) => !isBesideSame(day, start, newcomer)) : among
  })
}

const isUnlimited = ({ dayLimit, typeLimit, newPatientLimit, notInRow }: DayLimits): boolean =>
  dayLimit === null && typeLimit === null && newPatientLimit === null && !notInRow

function isFull(
  day: readonly ProviderBusy[],
  { dayLimit, typeLimit, newPatientLimit }: DayLimits,
  { typeId, newPatientId }: Newcomer,
): boolean {
  if (dayLimit !== null && day.length >= dayLimit) return true
  const alike = () => day.filter((visit) => visit.typeId === typeId).length
  if (typeLimit !== null && alike() >= typeLimit) return true
  return (
    newPatientLimit !== null &&
    newPatientId !== null &&
    newPatientsBeside(day, newPatientId) >= newPatientLimit
  )
}

const newPatientsBeside = (day: readonly ProviderBusy[], patientId: PatientId): number => {
  const others = day.flatMap(({ newPatientId }) => newPatientId ?? [])
  return new Set(others.filter((id) => id !== patientId)).size
}

/** True when the visit before or the one after is of the same type. */
function isBesideSame(day: readonly ProviderBusy[], start: number, { typeId }: Newcomer): boolean {
  const before = day.findLast(({ interval }) => interval[0] <= start)
  const after = day.find(({ interval }) => interval[0] > start)
  return before?.typeId === typeId || after?.typeId === typeId
}
