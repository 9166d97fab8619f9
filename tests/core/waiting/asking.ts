import {
  newId,
  type AppointmentId,
  type OfferId,
  type PatientId,
  type WaitlistEntryId,
} from '../../../core/kernel/ids.ts'
import type { Sent } from '../../../core/kernel/procedure.ts'
import type { waitingContract } from '../../../core/waiting/contract.ts'
import { MONDAY, type TestPractice } from '../../support/practice.ts'
import { asked } from '../appointments/asking.ts'
import { someone } from '../patients/someone.ts'

type Save = Sent<typeof waitingContract.save>
type Offer = Sent<typeof waitingContract.offer>

/** Ten in the morning of the test's Monday, in New York. */
export const TEN = Date.parse('2026-03-02T15:00:00Z')
export const HALF_PAST_TEN = Date.parse('2026-03-02T15:30:00Z')

/** Half an hour of follow-up for John with anybody, unless `more` says otherwise. */
export const entry = (t: TestPractice, more: Partial<Save> = {}): Save => ({
  id: newId<WaitlistEntryId>(MONDAY),
  patientId: t.john,
  typeId: t.followUp,
  minutes: 30,
  version: null,
  ...more,
})

/** Puts somebody on the waitlist and gives their id there. */
export async function wait(t: TestPractice, more: Partial<Save> = {}): Promise<WaitlistEntryId> {
  const id = newId<WaitlistEntryId>(MONDAY)
  await t.as('front_desk').waiting.save(entry(t, { ...more, id }))
  return id
}

/** Ten o'clock with the first provider, offered to somebody on the waitlist. */
export const offerOf = (t: TestPractice, subjectId: string, more: Partial<Offer> = {}): Offer => ({
  id: newId<OfferId>(MONDAY),
  providerId: t.provider,
  locationId: t.location,
  startsAt: TEN,
  kind: 'waitlist',
  subjectId,
  ...more,
})

/** Books Maria at ten and cancels her, so that the time comes free. */
export async function freeTen(t: TestPractice): Promise<AppointmentId> {
  const desk = t.as('front_desk').appointments
  const { id, version } = await desk.book(asked(t, '2026-03-02T10:00'))
  await desk.cancel({ id, version, reason: 'patient' })
  return id
}

/** Another patient. */
export async function another(t: TestPractice, givenName: string): Promise<PatientId> {
  const birthDate = `19${String(50 + givenName.length)}-01-01`
  const { id } = await t
    .as('front_desk')
    .patients.create(someone({ givenName, familyName: `of ${givenName}`, birthDate }))
  return id
}
