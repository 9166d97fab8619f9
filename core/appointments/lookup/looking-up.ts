import { lastLookedAt } from '../../access/index.ts'
import { listLocations } from '../../clinic/index.ts'
import type { Handlers } from '../../context.ts'
import type { Reader } from '../../database/handles.ts'
import { HOUR } from '../../kernel/clock.ts'
import { addDays, type LocalDate } from '../../kernel/dates.ts'
import type { PatientId } from '../../kernel/ids.ts'
import { dateAt, startOfDay } from '../../kernel/zones.ts'
import type { PatientHit } from '../../patients/contract.ts'
import { hitsOf, searchPatients } from '../../patients/index.ts'
import { activeSql } from '../flow.ts'
import type { FoundPatient, FoundVisit, lookupContract } from '../lookup-contract.ts'

/** A visit that should have begun this long ago (ms) may still be the next one: the patient is late, or in a room. */
const STILL_NEXT = 3 * HOUR

/** How many visits of one date a patient may have in the answer. */
const MOST_A_DAY = 6

const COLUMNS = `select a.id, a.starts_at as startsAt, a.provider_id as providerId,
  a.location_id as locationId, a.type_id as typeId, a.status from appointments a`

/** By the index over patient and time. */
export const NEXT_VISIT = `${COLUMNS} where a.patient_id = ? and a.starts_at > ?
  and ${activeSql('a')} and a.status <> 'completed' order by a.starts_at limit 1`
/** By the index over patient and time. */
export const VISITS_BETWEEN = `${COLUMNS} where a.patient_id = ? and a.starts_at >= ?
  and a.starts_at < ? and ${activeSql('a')} order by a.starts_at limit ${MOST_A_DAY}`

export const lookupHandlers: Handlers<typeof lookupContract> = {
  lookUp: ({ db, now }, { text, on, limit }) => {
    const hits = searchPatients(db, text, limit)
    return on === null ? withNext(db, hits, now) : withVisitsOn(db, hits, on)
  },
  recentPatients: ({ db, now, actor }, { limit }) =>
    actor.userId === null
      ? []
      : withNext(db, hitsOf(db, lastLookedAt(db, actor.userId, limit)), now),
}

const withNext = (db: Reader, hits: readonly PatientHit[], now: number): FoundPatient[] => {
  const next = db.prepared<FoundVisit>(NEXT_VISIT)
  return hits.map((hit) => ({ ...hit, visits: next.all(hit.id, now - STILL_NEXT) }))
}

function withVisitsOn(db: Reader, hits: readonly PatientHit[], on: LocalDate): FoundPatient[] {
  const visitsOf = visitsOn(db, on)
  return hits.map((hit) => ({ ...hit, visits: visitsOf(hit.id) }))
}

/** Each location has its own midnight; the widest span is read, and then each visit judged by its own. */
function visitsOn(db: Reader, on: LocalDate): (patientId: PatientId) => FoundVisit[] {
  const zones = new Map(listLocations(db).map(({ id, zone }) => [id, zone]))
  const from = Math.min(...Array.from(zones.values(), (zone) => startOfDay(on, zone)))
  const to = Math.max(...Array.from(zones.values(), (zone) => startOfDay(addDays(on, 1), zone)))
  const between = db.prepared<FoundVisit>(VISITS_BETWEEN)
  return (patientId) =>
    between.all(patientId, from, to).filter(({ locationId, startsAt }) => {
      const zone = zones.get(locationId)
      return zone !== undefined && dateAt(startsAt, zone) === on
    })
}
