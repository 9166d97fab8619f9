import type { BoardEntry } from '../../core/appointments/contract.ts'
import { ageOn, dayNumber, type LocalDate } from '../../core/kernel/dates.ts'

/** What an appointment warns of, the gravest first: where there is little room, these are seen. */
export const flagKinds = [
  'alert',
  'balance',
  'minor',
  'interpreter',
  'insuranceMissing',
  'unconfirmed',
  'firstVisit',
  'birthday',
] as const
export type FlagKind = (typeof flagKinds)[number]

/** Completed years below which somebody is a minor (the age of majority in nearly every state). */
const ADULT = 18

/** For so many days ahead, counted from today, it matters that a visit is not confirmed. */
const SOON = 2

const isRaised: Readonly<
  Record<FlagKind, (entry: BoardEntry, date: LocalDate, today: LocalDate) => boolean>
> = {
  alert: (entry) => entry.alerts > 0,
  balance: owes,
  minor: (entry, date) => ageOn(date, entry.birthDate) < ADULT,
  interpreter: (entry) => entry.interpreter,
  insuranceMissing: (entry) => entry.insuranceMissing,
  unconfirmed: (entry, date, today) => entry.status === 'scheduled' && isSoon(date, today),
  firstVisit: (entry) => entry.firstVisit,
  birthday: (entry, date) => isBirthday(entry.birthDate, date),
}

/**
 * The flags of an appointment.
 *
 * @param date of the visit by the wall clock of its location
 * @param today by the same clock
 */
export const flagsOf = (entry: BoardEntry, date: LocalDate, today: LocalDate): FlagKind[] =>
  flagKinds.filter((kind) => isRaised[kind](entry, date, today))

/** Whether an earlier visit left something due, or this one now that it is over; before that every copay is. */
export function owes({ status, dueCents, balanceCents }: BoardEntry): boolean {
  return balanceCents > 0 || (status === 'completed' && dueCents > 0)
}

/** Whether somebody has their birthday on a date; born on 29 February, on 1 March of other years. */
export function isBirthday(birthDate: LocalDate, date: LocalDate): boolean {
  const [born, day] = [birthDate.slice(5), date.slice(5)]
  if (birthDate >= date) return false
  if (born !== '02-29' || isLeap(Number(date.slice(0, 4)))) return born === day
  return day === '03-01'
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

function isSoon(date: LocalDate, today: LocalDate): boolean {
  const ahead = dayNumber(date) - dayNumber(today)
  return 0 <= ahead && ahead <= SOON
}
