import type { Lock } from '../context.ts'
import { findLocation } from '../clinic/index.ts'
import type { Reader, Writer } from '../database/handles.ts'
import { MINUTE } from '../kernel/clock.ts'
import type { LocalDate } from '../kernel/dates.ts'
import type { AppointmentId, PatientId, ProviderId, SessionId } from '../kernel/ids.ts'
import { fold } from '../kernel/text.ts'
import { dateAt, dayBounds } from '../kernel/zones.ts'

/** Names and dates that fit nobody, in so many ms, after which a kiosk finds nobody at all. */
const MOST_MISSES = 10
const WITHIN = 10 * MINUTE

/** What somebody says of themselves. */
export interface Who {
  readonly familyName: string
  readonly birthDate: LocalDate
}

/** A visit of today that waits for its patient. */
export interface Awaited {
  readonly appointmentId: AppointmentId
  readonly patientId: PatientId
  readonly providerId: ProviderId
  readonly startsAt: number
  readonly givenName: string
  readonly familyName: string
  readonly version: number
}

const TODAY = `select a.id as appointmentId, a.patient_id as patientId, a.provider_id as providerId,
  a.starts_at as startsAt, a.version, p.given_name as givenName, p.family_name as familyName
  from appointments as a join patients as p on p.id = a.patient_id
  where a.location_id = @locationId and a.starts_at >= @from and a.starts_at < @to
    and a.status in ('scheduled', 'confirmed') and a.modality = 'in_person'
    and p.birth_date = @birthDate and p.merged_into is null
  order by a.starts_at, a.id`

/**
 * The next visit of today, at the place of the kiosk, of the one person of that name and birth
 * date; undefined for none, and where several persons fit.
 */
export function findAwaited(
  db: Reader,
  { locationId }: Lock,
  { familyName, birthDate }: Who,
  now: number,
): Awaited | undefined {
  const zone = findLocation(db, locationId)?.zone ?? 'UTC'
  const { from, to } = dayBounds(dateAt(now, zone), zone)
  const born = db.prepared<Awaited>(TODAY).all({ locationId, from, to, birthDate })
  const fitting = born.filter((visit) => fold(visit.familyName) === fold(familyName))
  const [next] = fitting
  return fitting.every(({ patientId }) => patientId === next?.patientId) ? next : undefined
}

const MISSES = 'select count(*) as count from kiosk_tries where session_id = ? and at > ?'

/** True once so many names fitted nobody that somebody may be guessing. */
export const isGuessing = (db: Reader, sessionId: SessionId, now: number): boolean =>
  (db.prepared<{ count: number }>(MISSES).one(sessionId, now - WITHIN)?.count ?? 0) >= MOST_MISSES

/** Remembers that a name fitted nobody, and forgets what no longer counts. */
export function rememberMiss(db: Writer, sessionId: SessionId, now: number): void {
  db.execute('delete from kiosk_tries where at <= ?', now - WITHIN)
  db.execute('insert into kiosk_tries (session_id, at) values (?, ?)', sessionId, now)
}
