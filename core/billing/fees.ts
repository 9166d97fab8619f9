import type { Listener, Writing } from '../context.ts'
import type { Reader } from '../database/handles.ts'
import { HOUR } from '../kernel/clock.ts'
import type { AppointmentEvent } from '../kernel/events.ts'
import type { LocationId, ProviderId, TypeId } from '../kernel/ids.ts'
import { inForce, loadRules, settingOf } from '../rulebook/index.ts'
import type { Fees } from './contract.ts'
import { chargeFee, restoreCharge } from './fee-store.ts'

/** A visit as far as its fees depend on it. */
export interface Feeable {
  readonly providerId: ProviderId
  readonly locationId: LocationId
  readonly typeId: TypeId
  /** Epoch ms. */
  readonly startsAt: number
}

/**
 * What a visit would owe if it did not take place: cancelled by the patient now, or missed. A late
 * cancellation is one that leaves fewer hours than the rule asks for, or comes after the start.
 *
 * @param now epoch ms
 */
export function feesFor(db: Reader, visit: Feeable, now: number): Fees {
  const rules = inForce(loadRules(db), visit)
  const late = settingOf(rules, 'late_cancel')
  const isLate = late !== undefined && visit.startsAt - now < late.hours * HOUR
  return {
    lateCancelCents: isLate ? late.feeCents : 0,
    lateCancelHours: late?.hours ?? null,
    lateCancelSentence: rules.get('late_cancel')?.sentence ?? null,
    noShowCents: settingOf(rules, 'no_show')?.feeCents ?? 0,
  }
}

/**
 * Lets the fee take the place of the charge of a visit that is missed or cancelled: nothing where
 * no rule asks for one, where the practice cancelled, or where the patient did so in time. The
 * charge comes back with the visit.
 */
export const chargeFees: Listener = (context, event) => {
  if (event.name !== 'appointment.status') return
  const { to, reason, appointmentId } = event
  if (to === 'rescheduled') return
  if (to !== 'no_show' && to !== 'cancelled') restoreCharge(context, appointmentId)
  else if (to === 'no_show') chargeFee(context, appointmentId, 'no_show', missed(context, event))
  else if (reason === 'patient')
    chargeFee(context, appointmentId, 'late_cancel', cancelled(context, event))
  else chargeFee(context, appointmentId, 'late_cancel', 0)
}

const missed = ({ db, now }: Writing, event: AppointmentEvent): number =>
  feesFor(db, event, now).noShowCents

const cancelled = ({ db, now }: Writing, event: AppointmentEvent): number =>
  feesFor(db, event, now).lateCancelCents
