import { newId, type AppointmentId, type SignedFormId } from '../../../core/kernel/ids.ts'
import type { PracticeClient } from '../../../core/practice.ts'
import { MONDAY, type TestPractice } from '../../support/practice.ts'
import { asked } from '../appointments/asking.ts'

export const signedFormId = () => newId<SignedFormId>(MONDAY)

/** Books half an hour for Maria on Monday at ten, or what `more` says. */
export const booked = async (
  t: TestPractice,
  more: Parameters<typeof asked>[2] = {},
  start = '2026-03-02T10:00',
): Promise<{ id: AppointmentId; version: number }> =>
  t.as('front_desk').appointments.book(asked(t, start, more))

/** A page that the front desk started at the first location. @returns calls in its name */
export async function started(
  t: TestPractice,
  page: 'kiosk' | 'display',
): Promise<{ token: string; calls: PracticeClient }> {
  const { token } = await t.as('manager').kiosk.start({ page, locationId: t.location })
  return { token, calls: t.practice.as(token) }
}

/** Maria, as she says it at the kiosk. */
export const maria = { familyName: 'Lopez', birthDate: '1984-03-14' }
