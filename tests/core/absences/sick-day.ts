import type { absencesContract, AbsenceHit, Decision } from '../../../core/absences/contract.ts'
import type { BoardEntry } from '../../../core/appointments/contract.ts'
import { dateTimeOf } from '../../../core/kernel/dates.ts'
import { newId, type AbsenceId, type PatientId } from '../../../core/kernel/ids.ts'
import type { Sent } from '../../../core/kernel/procedure.ts'
import { MONDAY, type TestPractice } from '../../support/practice.ts'
import { asked } from '../appointments/asking.ts'
import { someone } from '../patients/someone.ts'

export const TODAY = '2026-03-02'

/** The first provider away all Monday, unless `more` says otherwise. */
export const offToday = (
  t: TestPractice,
  more: Partial<Sent<typeof absencesContract.record>> = {},
) => ({
  id: newId<AbsenceId>(MONDAY),
  providerIds: [t.provider],
  spans: [{ from: `${TODAY}T00:00`, to: '2026-03-03T00:00' }],
  reason: 'Ill',
  ...more,
})

/** The same without what only recording needs. */
export const lookAt = (
  t: TestPractice,
  more: Partial<Sent<typeof absencesContract.preview>> = {},
) => ({
  providerIds: [t.provider],
  spans: [{ from: `${TODAY}T00:00`, to: '2026-03-03T00:00' }],
  ...more,
})

/** Half-hour visits of as many new patients, from 9:00 on, around the break at noon. */
export async function bookDay(t: TestPractice, count: number): Promise<BoardEntry[]> {
  const { patients, appointments } = t.as('front_desk')
  const starts = [540, 570, 600, 630, 660, 690, 780, 810, 840, 870, 900, 930, 960, 990]
  const booked: BoardEntry[] = []
  for (const [at, minute] of starts.slice(0, count).entries()) {
    const patientId = newId<PatientId>(MONDAY)
    const birthDate = `19${70 + at}-05-17`
    const name = { givenName: `Pat${at}`, familyName: `Family${at}`, birthDate }
    await patients.create({ ...someone(name), id: patientId })
    booked.push(await appointments.book(asked(t, dateTimeOf(TODAY, minute), { patientId })))
  }
  return booked
}

/** Every proposal of a preview taken as it is; visits without one are called first. */
export const acceptAll = (hits: readonly AbsenceHit[]): Decision[] =>
  hits.map(({ visit, proposal }): Decision => {
    const appointmentId = visit.id
    if (!proposal) return { choice: 'call', appointmentId, place: null }
    const { providerId, locationId, start } = proposal
    const place = { providerId, locationId, start }
    return { choice: 'move', appointmentId, version: visit.version, place }
  })
