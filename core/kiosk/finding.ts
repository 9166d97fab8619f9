import { copayDue, financialsOf } from '../billing/index.ts'
import { findProvider, practiceSettings } from '../clinic/index.ts'
import type { Lock, PromptHandler, Writing } from '../context.ts'
import { dueForms } from '../forms/index.ts'
import type { AppointmentId, SessionId } from '../kernel/ids.ts'
import { initials } from '../kernel/names.ts'
import { Refusal } from '../kernel/refusals.ts'
import { findRecord } from '../patients/index.ts'
import { findAwaited, isGuessing, rememberMiss, type Awaited } from './awaited.ts'
import { addressHint, emailHint, phoneHint } from './hints.ts'
import type { AwaitedVisit, selfContract } from './self-contract.ts'

/**
 * Finds the visit that somebody came for. The answer is the same for nobody, for several, for one
 * who is here already, and for a kiosk at which somebody guesses.
 */
export const find: PromptHandler<(typeof selfContract)['find']> = (context, who) => {
  const { db, now } = context
  const { sessionId, lock } = kioskOf(context)
  if (isGuessing(db, sessionId, now)) {
    context.about({ outcome: 'too_many_attempts' })
    return { visit: null }
  }
  const visit = findAwaited(db, lock, who, now)
  if (!visit) {
    rememberMiss(db, sessionId, now)
    context.about({ outcome: 'not_found' })
    return { visit: null }
  }
  context.about({ patientId: visit.patientId, subjectId: visit.appointmentId })
  return { visit: shown(context, visit) }
}

function shown(context: Writing, visit: Awaited): AwaitedVisit {
  const { db } = context
  const { appointmentId, patientId, startsAt } = visit
  const provider = findProvider(db, visit.providerId)
  const { forms } = dueForms(db, appointmentId)
  return {
    appointmentId,
    startsAt,
    initials: initials(visit),
    provider: [provider?.givenName, provider?.familyName].join(' ').trim(),
    hints: hintsOf(context, patientId),
    forms: forms.map(({ formId, edition, texts }) => ({ formId, edition, texts })),
    ...copayOf(context, appointmentId),
  }
}

function hintsOf({ db }: Writing, patientId: Awaited['patientId']): AwaitedVisit['hints'] {
  const record = findRecord(db, patientId)
  if (!record) throw new Refusal('not_found')
  const { phones, email, address } = record
  const [phone] = phones
  return {
    phone: phone ? phoneHint(phone.number) : null,
    email: email === null ? null : emailHint(email),
    address: addressHint(address),
  }
}

/** What is to be paid at the desk, in cents. */
export function copayOf(
  context: Writing,
  id: AppointmentId,
): { copayCents: number; currency: string } {
  const money = financialsOf(context, id)
  return { copayCents: copayDue(money, money), currency: practiceSettings(context.db).currency }
}

/**
 * The kiosk that asks.
 *
 * @throws Refusal `not_permitted` for any other session
 */
export function kioskOf({ actor }: Writing): { sessionId: SessionId; lock: Lock } {
  const { sessionId, lock } = actor
  if (sessionId === null || lock?.page !== 'kiosk') throw new Refusal('not_permitted')
  return { sessionId, lock }
}
