import { findVisit, type Visit } from '../appointments/index.ts'
import { copayDue, financialsOf } from '../billing/index.ts'
import { findLocation, findProvider, findType, listResources } from '../clinic/index.ts'
import type { Reading } from '../context.ts'
import { dueForms } from '../forms/index.ts'
import type { AppointmentId } from '../kernel/ids.ts'
import { Refusal } from '../kernel/refusals.ts'
import { ticketOf } from '../kiosk/index.ts'
import { alertsOf, findPatient } from '../patients/index.ts'
import type { SlipFacts } from './routing-slip.ts'
import { practiceFace } from './store.ts'
import type { Language } from './words.ts'

/**
 * Reads what the routing slip of a visit says.
 *
 * @throws Refusal `not_found`
 */
export function readSlip(context: Reading, id: AppointmentId, language: Language): SlipFacts {
  const { db, about } = context
  about({ subjectId: id })
  const visit = findVisit(db, id)
  const patient = visit && findPatient(db, visit.patientId)
  if (!visit || !patient) throw new Refusal('not_found')
  about({ patientId: visit.patientId })
  const { forms } = dueForms(db, id)
  return {
    ...practiceFace(db),
    ...placeOf(context, visit),
    ...moneyOf(context, id),
    patient,
    ticket: ticketOf(db, id),
    alerts: alertsOf(db, visit.patientId).map(({ text }) => text),
    reason: visit.reason,
    startsAt: visit.startsAt,
    formsDue: forms.map(({ texts }) => (texts[language] ?? texts.en).title),
  }
}

function placeOf({ db }: Reading, visit: Visit) {
  const location = findLocation(db, visit.locationId)
  const provider = findProvider(db, visit.providerId)
  const names = [provider?.givenName, provider?.familyName].filter(Boolean).join(' ')
  return {
    locationName: location?.name ?? '',
    zone: location?.zone ?? 'UTC',
    typeName: findType(db, visit.typeId)?.name ?? '',
    providerName: [names, provider?.credentials].filter(Boolean).join(', '),
    rooms: listResources(db)
      .filter(({ id }) => visit.resourceIds.includes(id))
      .map(({ name }) => name),
  }
}

function moneyOf(context: Reading, id: AppointmentId) {
  const money = financialsOf(context, id)
  const { paidCents, dueCents } = money
  return { paidCents, dueCents, copayDueCents: copayDue(money, money) }
}
