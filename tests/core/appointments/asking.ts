import type { Sent } from '../../../core/kernel/procedure.ts'
import { newId, type AppointmentId, type HoldId } from '../../../core/kernel/ids.ts'
import { Refusal } from '../../../core/kernel/refusals.ts'
import type { appointmentsContract } from '../../../core/appointments/contract.ts'
import type { holdsContract } from '../../../core/appointments/holds-contract.ts'
import { MONDAY, type TestPractice } from '../../support/practice.ts'

type Holding = Sent<typeof holdsContract.hold>
type Booking = Sent<typeof appointmentsContract.book>

/** A booking of half an hour for Maria with the first provider, unless `more` says otherwise. */
export const asked = (t: TestPractice, start: string, more: Partial<Booking> = {}): Booking => ({
  id: newId<AppointmentId>(MONDAY),
  patientId: t.maria,
  providerId: t.provider,
  locationId: t.location,
  typeId: t.followUp,
  start,
  minutes: 30,
  ...more,
})

/** A hold of half an hour from ten with the first provider, unless `more` says otherwise. */
export const holding = (t: TestPractice, more: Partial<Holding> = {}): Holding => ({
  id: newId<HoldId>(MONDAY),
  ...{ providerId: t.provider, locationId: t.location, start: '2026-03-02T10:00', minutes: 30 },
  ...more,
})

/** What a call was declined with; anything else that it does fails the test. */
export async function refusalOf(call: Promise<unknown>): Promise<Refusal> {
  const outcome = await call.then(
    () => new Error('nothing was declined'),
    (error: unknown) => error,
  )
  if (outcome instanceof Refusal) return outcome
  throw outcome
}

/** The shape of a refusal of one field. */
export const problem = (path: string, code: string) => ({
  code: 'invalid_input',
  details: { problems: [{ path, code }] },
})
