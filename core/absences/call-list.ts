import { findVisit } from '../appointments/index.ts'
import type { Reader } from '../database/handles.ts'
import { findPatient } from '../patients/index.ts'
import type { CallLine, PlaceAt } from './contract.ts'
import { contactOf } from './contacts.ts'
import { callingOf, type Calling } from './last-calls.ts'
import { metBy, type KeptAbsence, type MetVisit } from './store.ts'

/** Whom to call about an absence, by the old time: everybody but those whose visits are kept. */
export function callListOf(db: Reader, absence: KeptAbsence): CallLine[] {
  const met = metBy(db, absence.id).filter(({ choice }) => choice !== 'keep')
  const ids = met.map(({ appointmentId }) => appointmentId)
  const calling = callingOf(db, absence, ids)
  return met.flatMap((each) => {
    const line = lineOf(db, each)
    return line ? [{ ...line, ...calling(each.appointmentId) }] : []
  })
}

type Line = Omit<CallLine, keyof Calling>

function lineOf(db: Reader, met: MetVisit): Line | null {
  const visit = findVisit(db, met.appointmentId)
  const patient = visit && findPatient(db, visit.patientId)
  if (!visit || !patient) return null
  const { givenName, familyName, preferredName } = patient
  const { providerId, locationId, startsAt, endsAt, status, version } = visit
  return {
    ...{ appointmentId: visit.id, patientId: visit.patientId },
    ...{ givenName, familyName, preferredName, contact: contactOf(db, visit.patientId) },
    choice: met.choice,
    before: placeBefore(met),
    offered: placeOffered(met),
    present: { providerId, locationId, startsAt, endsAt, status, version },
  }
}

const placeBefore = ({ providerId, locationId, startsAt, endsAt }: MetVisit): PlaceAt => ({
  ...{ providerId, locationId, startsAt, endsAt },
})

/** What was to be offered; it lasts as long as the visit. */
function placeOffered(met: MetVisit): PlaceAt | null {
  const { offeredProviderId, offeredLocationId, offeredStartsAt, startsAt, endsAt } = met
  if (offeredProviderId === null || offeredLocationId === null || offeredStartsAt === null)
    return null
  const place = { providerId: offeredProviderId, locationId: offeredLocationId }
  return { ...place, startsAt: offeredStartsAt, endsAt: offeredStartsAt + endsAt - startsAt }
}
