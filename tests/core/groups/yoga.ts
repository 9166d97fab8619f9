import { newId, type AppointmentId, type GroupId } from '../../../core/kernel/ids.ts'
import { MONDAY, type TestPractice } from '../../support/practice.ts'

/** A class of two places with Chen on Tuesday from 10 to 11. */
export const yoga = (t: TestPractice, more: object = {}) => ({
  id: newId<GroupId>(MONDAY),
  name: 'Yoga',
  capacity: 2,
  typeId: t.followUp,
  providerId: t.provider,
  locationId: t.location,
  start: '2026-03-03T10:00',
  minutes: 60,
  ...more,
})

/** A patient who takes part. */
export const joining = (id: GroupId, patientId: TestPractice['maria'], more: object = {}) => ({
  id,
  appointmentId: newId<AppointmentId>(MONDAY),
  patientId,
  ...more,
})
