import fc from 'fast-check'
import type { BoardEntry } from '../../../core/appointments/contract.ts'
import { addDays, dateTimeOf } from '../../../core/kernel/dates.ts'
import { newId, type AppointmentId, type PatientId } from '../../../core/kernel/ids.ts'
import { MONDAY, testPractice, type TestPractice } from '../../support/practice.ts'
import { weekly } from '../series/asking.ts'

/** The first day of every history, and the last one that anything of it can reach. */
export const FIRST = '2026-03-02'
export const LAST = '2026-05-02'

/** A practice in which a history happens, and what was done in it so far. */
export interface World {
  readonly t: TestPractice
  readonly patients: readonly PatientId[]
  /** The audit actions of every deed that was not refused. */
  readonly done: string[]
  /** The appointments for which somebody paid. */
  readonly paid: AppointmentId[]
}

const PATIENTS = 5

/** A small clinic with a handful of patients. */
export function newWorld(): World {
  const t = testPractice()
  const patients = Array.from({ length: PATIENTS }, () => newId<PatientId>(MONDAY))
  t.peek((db) => {
    for (const id of patients)
      db.execute(
        `insert into patients (id, given_name, family_name, birth_date, sex, language,
          contact_preference, notes, created_at, updated_at, version)
          values (?, 'Pat', 'Story', '1990-01-01', 'unknown', 'en', 'phone', '', 0, 0, 1)`,
        id,
      )
  })
  return { t, patients, done: [], paid: [] }
}

/** The same with a day and a series in the book, so that there is something to do. */
export async function busyWorld(): Promise<World> {
  const world = newWorld()
  const { t, patients, done } = world
  const desk = t.as('front_desk')
  const visit = { typeId: t.followUp, minutes: 30, locationId: t.location }
  for (const [at, patientId] of patients.entries()) {
    const id = newId<AppointmentId>(MONDAY)
    const providerId = at % 2 === 0 ? t.provider : t.otherProvider
    const start = dateTimeOf(FIRST, 540 + at * 30)
    await desk.appointments.book({ ...visit, id, patientId, providerId, start })
    done.push('appointment.booked')
  }
  const rule = { frequency: 'weekly' as const, end: { kind: 'count' as const, count: 5 } }
  await desk.series.book(weekly(t, { start: '2026-03-03T10:00', rule }))
  done.push('series.booked')
  return world
}

/** Where something is wanted: few days and times, so that wishes meet. */
export const place = fc.record({
  who: fc.nat(PATIENTS - 1),
  other: fc.boolean(),
  day: fc.nat(4),
  slot: fc.nat(9),
})
export type Place = typeof place extends fc.Arbitrary<infer Of> ? Of : never

/** One of whatever there is. */
export const which = fc.nat(40)

export const pick = <Of>(all: readonly Of[], at: number): Of | undefined =>
  all[at % Math.max(1, all.length)]

/** The patient of a wish. */
export const patientOf = ({ t, patients }: World, { who }: Place): PatientId =>
  patients[who] ?? t.maria

/** Provider, location and wall-clock start of a wish. */
export const spotOf = ({ t }: World, { other, day, slot }: Place) => ({
  providerId: other ? t.otherProvider : t.provider,
  locationId: t.location,
  start: dateTimeOf(addDays(FIRST, day), 540 + slot * 30),
})

/** Every appointment of the history, ended ones too, by start. */
export const wholeBook = ({ t }: World): Promise<BoardEntry[]> =>
  t.as('owner').appointments.list({ from: FIRST, to: LAST, withEnded: true })
