import { copayDue, findCharge, noCharge, paymentsOf, standingOf } from '../billing/index.ts'
import type { Reader } from '../database/handles.ts'
import { query } from '../database/query.ts'
import type { LocalDate } from '../kernel/dates.ts'
import type { AppointmentId, LocationId, PatientId, ProviderId } from '../kernel/ids.ts'
import { Refusal } from '../kernel/refusals.ts'
import { dayBounds } from '../kernel/zones.ts'
import type { Day, DayVisit } from './day.ts'

/** Which day of whom. */
export interface DayAsked {
  readonly date: LocalDate
  readonly locationId: LocationId | null
  readonly providerId: ProviderId | null
}

/**
 * Reads a day; each location's day begins and ends by its own clock. Cancelled and rescheduled
 * visits are left out.
 *
 * @throws Refusal `not_found` for an unknown provider or location, `not_set_up`
 */
export function readDay(db: Reader, asked: DayAsked): Day {
  const practice = practiceFace(db)
  const places = db.all(
    query.selectFrom('locations').select(['id', 'name', 'zone', 'active']).orderBy('name'),
  )
  const place = places.find(({ id }) => id === asked.locationId)
  if (asked.locationId !== null && !place) throw new Refusal('not_found')
  const provider = asked.providerId === null ? null : providerOr404(db, asked.providerId)
  const visits = (place ? [place] : places).flatMap(({ id, zone }) =>
    visitsAt(db, { ...asked, locationId: id }, zone),
  )
  const home = place ?? places.find(({ active }) => active === 1) ?? places[0]
  const scope = [provider, place?.name].filter((part) => typeof part === 'string').join(' · ')
  return {
    date: asked.date,
    ...practice,
    zone: home?.zone ?? 'UTC',
    scope: scope === '' ? null : scope,
    visits,
  }
}

/** Name and currency of the practice. */
export function practiceFace(db: Reader): { practiceName: string; currency: string } {
  const face = db.one(query.selectFrom('practice').select(['name as practiceName', 'currency']))
  if (!face) throw new Refusal('not_set_up')
  return face
}

function providerOr404(db: Reader, id: ProviderId): string {
  const row = db.one(
    query
      .selectFrom('providers')
      .select(['given_name as given', 'family_name as family'])
      .where('id', '=', id),
  )
  if (!row) throw new Refusal('not_found')
  return `${row.given} ${row.family}`
}

const visits = query
  .selectFrom('appointments')
  .innerJoin('patients', 'patients.id', 'appointments.patient_id')
  .innerJoin('providers', 'providers.id', 'appointments.provider_id')
  .innerJoin('locations', 'locations.id', 'appointments.location_id')
  .innerJoin('appointment_types', 'appointment_types.id', 'appointments.type_id')
  .select([
    'appointments.id',
    'patients.id as patientId',
    'providers.id as providerId',
    'providers.given_name as providerGivenName',
    'providers.family_name as providerFamilyName',
    'providers.credentials',
    'providers.speciality',
    'locations.id as locationId',
    'locations.name as locationName',
    'locations.zone',
    'appointments.starts_at as startsAt',
    'appointments.ends_at as endsAt',
    'patients.number as recordNumber',
    'patients.given_name as givenName',
    'patients.family_name as familyName',
    'patients.preferred_name as preferredName',
    'patients.birth_date as birthDate',
    'appointment_types.name as typeName',
    'appointments.modality',
    'appointments.reason',
    'appointments.status',
  ])
  .where('appointments.status', 'not in', ['cancelled', 'rescheduled'])

function visitsAt(db: Reader, asked: DayAsked & { locationId: LocationId }, zone: string) {
  const { from, to } = dayBounds(asked.date, zone)
  const here = visits
    .where('appointments.location_id', '=', asked.locationId)
    .where('appointments.starts_at', '>=', from)
    .where('appointments.starts_at', '<', to)
  const { providerId } = asked
  const rows = db.all(
    providerId === null ? here : here.where('appointments.provider_id', '=', providerId),
  )
  return rows.map(({ id, patientId, ...row }): DayVisit => ({
    ...row,
    phone: firstPhone(db, patientId),
    alerts: alertsOf(db, patientId),
    copayDueCents: copayDueOf(db, id),
  }))
}

const firstPhone = (db: Reader, id: PatientId): string | null =>
  db.one(
    query
      .selectFrom('patient_phones')
      .select('number')
      .where('patient_id', '=', id)
      .orderBy('position')
      .limit(1),
  )?.number ?? null

const GRAVEST_FIRST = ['danger', 'warning', 'notice']

const alertsOf = (db: Reader, id: PatientId) =>
  db
    .all(
      query
        .selectFrom('patient_alerts')
        .select(['text', 'severity'])
        .where('patient_id', '=', id)
        .where('removed_at', 'is', null)
        .orderBy('position'),
    )
    .toSorted((a, b) => GRAVEST_FIRST.indexOf(a.severity) - GRAVEST_FIRST.indexOf(b.severity))

function copayDueOf(db: Reader, id: AppointmentId): number {
  const charge = findCharge(db, id) ?? noCharge
  const amounts = paymentsOf(db, id).map((payment) => payment.amountCents)
  return copayDue(charge, standingOf(charge, amounts))
}
