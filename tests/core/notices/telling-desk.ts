import type { BoardEntry } from '../../../core/appointments/contract.ts'
import type { TestPractice } from '../../support/practice.ts'
import { asked } from '../appointments/asking.ts'

export const TEN = '2026-03-02T10:00'
export const TWO = '2026-03-02T14:00'

export const desk = (t: TestPractice) => t.as('front_desk').appointments
export const notices = (t: TestPractice) => t.as('front_desk').notices
export const booked = (t: TestPractice) => desk(t).book(asked(t, TEN))

/** Moves a visit a second later, so that no two changes happen at one moment. */
export function move(
  t: TestPractice,
  { id, version }: BoardEntry,
  start: string,
  patientAsked = false,
) {
  t.clock.now += 1000
  const place = { providerId: t.provider, locationId: t.location, start, minutes: 30 }
  return desk(t).move({ id, version, ...place, patientAsked })
}

export const told = async (t: TestPractice, { id }: BoardEntry) =>
  (await notices(t).ofAppointment({ appointmentId: id })).map(({ kind, state }) => [kind, state])
