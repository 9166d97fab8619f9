import { activeSql } from '../appointments/index.ts'
import type { Reading } from '../context.ts'
import type { Reader } from '../database/handles.ts'
import { addDays, dateTimeOf, type LocalDateTime } from '../kernel/dates.ts'
import type { SeriesId } from '../kernel/ids.ts'
import { dateAt, wallOf, type Zone } from '../kernel/zones.ts'
import type { Occurrence, OpenDate, Plan, SeriesLine, SeriesRecord } from './contract.ts'
import { membersOf, type Member } from './members.ts'
import type { SeriesPlan } from './plan.ts'
import { rruleWithEnd } from './recurrence.ts'
import type { Series } from './store.ts'
import { weigh } from './weighing.ts'

const AHEAD = `select min(a.starts_at) as nextAt, count(*) as upcoming
  from series_occurrences as o join appointments as a on a.id = o.appointment_id
  where o.series_id = ? and a.starts_at > ? and ${activeSql('a')}`
const OPEN = `select count(*) as conflicts from series_occurrences
  where series_id = ? and outcome = 'conflict' and start_local > ?`

/** A series without its dates, as it is answered. */
export function lineOf({ db, now }: Reading, series: Series): SeriesLine {
  const { resourceIds, status, rule, zone, last, ...rest } = series
  const ahead = db
    .prepared<{ nextAt: number | null; upcoming: number }>(AHEAD)
    .one(series.id, now) ?? { nextAt: null, upcoming: 0 }
  const conflicts = openOf(db, series.id, wallNow(now, zone))
  const over = last !== null && last < wallNow(now, zone) && ahead.nextAt === null
  return {
    ...{ ...rest, rule, zone, last, ...ahead, conflicts },
    resourceIds: [...resourceIds],
    rrule: rruleWithEnd(rule, zone),
    status: status === 'active' && over ? 'ended' : status,
  }
}

const openOf = (db: Reader, id: SeriesId, after: LocalDateTime): number =>
  db.prepared<{ conflicts: number }>(OPEN).one(id, after)?.conflicts ?? 0

/** What the wall clock of a zone shows. */
export function wallNow(now: number, zone: Zone): LocalDateTime {
  const { date, minute } = wallOf(now, zone)
  return dateTimeOf(date, minute)
}

/** A series with every date, as it is answered. */
export const recordOf = (context: Reading, series: Series): SeriesRecord => ({
  ...lineOf(context, series),
  occurrences: membersOf(context, series).map(occurrenceOf),
})

const occurrenceOf = ({ visit, begun: _, ...date }: Member): Occurrence => ({
  ...date,
  startsAt: visit?.startsAt ?? null,
  endsAt: visit?.endsAt ?? null,
  status: visit?.status ?? null,
})

/** A plan as it is answered, with what stands against each date. */
export function planOf(context: Reading, plan: SeriesPlan): Plan {
  const { rule, zone, last, madeTo } = plan.after
  return { rule, rrule: rruleWithEnd(rule, zone), last, madeTo, dates: weigh(context, plan) }
}

const CONFLICTS = `select o.series_id as seriesId, s.version, o.start_local as start, o.problem,
    s.patient_id as patientId, p.given_name as givenName, p.family_name as familyName,
    p.preferred_name as preferredName, s.provider_id as providerId, s.location_id as locationId,
    s.type_id as typeId, s.minutes, s.zone,
    (select number from patient_phones where patient_id = p.id order by position limit 1) as phone
  from series_occurrences as o join series as s on s.id = o.series_id
    join patients as p on p.id = s.patient_id
  where o.outcome = 'conflict' and o.start_local >= ? and s.status = 'active'
  order by o.start_local, o.series_id`

/** The dates still to come that wait for a decision, soonest first. */
export function openDates({ db, now }: Reading, limit: number): OpenDate[] {
  const yesterday = addDays(dateAt(now, 'UTC'), -1)
  return db
    .prepared<OpenDate & { readonly zone: Zone }>(CONFLICTS)
    .all(yesterday)
    .filter(({ start, zone }) => start > wallNow(now, zone))
    .slice(0, limit)
    .map(({ zone: _, ...date }) => date)
}
