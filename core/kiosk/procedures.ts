import type { Handlers } from '../context.ts'
import { DAY } from '../kernel/clock.ts'
import { calledName } from '../kernel/names.ts'
import { Refusal } from '../kernel/refusals.ts'
import { findVisit } from '../appointments/index.ts'
import { findPatient } from '../patients/index.ts'
import { checkIn, visitOr404 } from './checking-in.ts'
import type { kioskContract } from './contract.ts'
import { display } from './display.ts'
import { find } from './finding.ts'
import { start } from './pages.ts'
import { checkInSelf } from './self.ts'
import { checkInOf, markReviewed, unreviewedSince } from './store.ts'

/** After so long nobody is asked to look at changes any more; ms. */
const WORTH_REVIEWING = 14 * DAY

export const kioskHandlers: Handlers<typeof kioskContract> = {
  checkIn,
  checkInOf: (context, { appointmentId }) => {
    visitOr404(context, appointmentId)
    return checkInOf(context.db, appointmentId)
  },
  unreviewed: ({ db, now }) =>
    unreviewedSince(db, now - WORTH_REVIEWING).flatMap((checkIn) => {
      const visit = findVisit(db, checkIn.appointmentId)
      const patient = visit && findPatient(db, visit.patientId)
      return patient ? [{ ...checkIn, patientName: calledName(patient) }] : []
    }),
  review: (context, { appointmentId }) => {
    visitOr404(context, appointmentId)
    if (!markReviewed(context.db, appointmentId, context.now)) throw new Refusal('not_found')
    return checkInOf(context.db, appointmentId)
  },
  start,
  display,
  find,
  checkInSelf,
}
