import type { BoardEntry } from '../../../core/appointments/contract.ts'
import type { FlowVisit } from '../../../core/flow/contract.ts'
import { DAY, MINUTE } from '../../../core/kernel/clock.ts'
import type { AppointmentId, PatientId } from '../../../core/kernel/ids.ts'
import type { Status } from '../../../core/kernel/visit-status.ts'
import type { TestPractice } from '../../support/practice.ts'
import { asked } from '../appointments/asking.ts'

export const DATE = '2026-03-02'
export const TODAY = { date: DATE }

/**
 * Sets the clock to a wall-clock time of Monday in New York, such as `9:40`. Everybody stays
 * signed in; a client that was made before does not outlive it.
 */
export function at(t: TestPractice, time: string): void {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  wakeAt(t, Date.parse('2026-03-02T05:00:00Z') + (hours * 60 + minutes) * MINUTE)
}

/** Sets the clock (epoch ms) while everybody stays signed in. */
export function wakeAt(t: TestPractice, now: number): void {
  t.clock.now = now
  const expires = now + DAY
  t.peek((db) => db.execute('update sessions set last_seen_at = ?, expires_at = ?', now, expires))
}

/** The wall-clock time of an instant, such as `09:40`. */
export const clockOf = (instant: number | null): string | null =>
  instant === null
    ? null
    : new Date(instant).toLocaleTimeString('en-GB', { timeZone: 'America/New_York' }).slice(0, 5)

/** Books half an hour of Monday for somebody. */
export const bookAt = (t: TestPractice, time: string, patientId: PatientId): Promise<BoardEntry> =>
  t.as('front_desk').appointments.book(asked(t, `${DATE}T${time}`, { patientId }))

/** Moves a visit along at a wall-clock time. */
export async function step(
  t: TestPractice,
  visit: Pick<BoardEntry, 'id' | 'version'>,
  status: Status,
  time: string,
): Promise<BoardEntry> {
  at(t, time)
  return t.as('front_desk').appointments.setStatus({ ...visit, status })
}

/** A visit as the flow shows it now. */
export async function shown(t: TestPractice, id: AppointmentId): Promise<FlowVisit> {
  const visits = await t.as('front_desk').flow.board(TODAY)
  const found = visits.find((visit) => visit.id === id)
  if (!found) throw new Error('the flow does not show the visit')
  return found
}
