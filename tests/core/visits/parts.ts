import { newId, type AppointmentId, type LinkedVisitId } from '../../../core/kernel/ids.ts'
import { MONDAY, type TestPractice } from '../../support/practice.ts'

export const visitId = () => newId<LinkedVisitId>(MONDAY)

/** A part of half an hour with the first provider, unless `more` says otherwise. */
export const part = (t: TestPractice, start: string, more: object = {}) => ({
  id: newId<AppointmentId>(MONDAY),
  typeId: t.followUp,
  providerId: t.provider,
  locationId: t.location,
  start,
  minutes: 30,
  ...more,
})

/** For Maria: follow-up with Chen at 9, procedure with Okafor at 9:45, on Tuesday. */
export const twoParts = (t: TestPractice) => ({
  id: visitId(),
  patientId: t.maria,
  parts: [
    part(t, '2026-03-03T09:00'),
    part(t, '2026-03-03T09:45', { providerId: t.otherProvider, typeId: t.procedure, minutes: 45 }),
  ],
})

/** What a request that changes a visit names of its parts. */
export const read = (visit: { parts: readonly { id: AppointmentId; version: number }[] }) =>
  visit.parts.map(({ id, version }) => ({ id, version }))
