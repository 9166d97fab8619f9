import type { Reader, Writer } from '../database/handles.ts'
import type {
  AppointmentId,
  LocationId,
  PatientId,
  ProviderId,
  ResourceId,
  SeriesId,
} from '../kernel/ids.ts'
import type { LocalDate, LocalDateTime } from '../kernel/dates.ts'
import { RecurrenceRule, type Outcome, type SeriesLine } from './contract.ts'
import type { Recurrence } from './recurrence.ts'

/** A series as stored. */
export interface Series
  extends
    Recurrence,
    Pick<
      SeriesLine,
      | 'id'
      | 'patientId'
      | 'providerId'
      | 'locationId'
      | 'typeId'
      | 'modality'
      | 'minutes'
      | 'zone'
      | 'reason'
      | 'notes'
      | 'patientNotes'
      | 'referral'
      | 'version'
    > {
  readonly resourceIds: readonly ResourceId[]
  /** One that runs out stays active: its end is in its rule. */
  readonly status: 'active' | 'cancelled'
  /** The date up to which, included, every start has its occurrence. */
  readonly madeTo: LocalDate
}

interface Row extends Omit<Series, 'rule' | 'resourceIds'> {
  readonly rule: string
  readonly resources: string
}

/** The columns of a series, over `s`. */
const COLUMNS = `s.id, s.patient_id as patientId, s.provider_id as providerId,
  s.location_id as locationId, s.type_id as typeId, s.modality, s.rule, s.start_local as start,
  s.last_local as last, s.zone, s.minutes, s.resource_ids as resources, s.reason, s.notes,
  s.patient_notes as patientNotes, s.referral, s.status, s.made_to as madeTo, s.version from series as s`

const toSeries = ({ rule, resources, ...row }: Row): Series => ({
  ...row,
  rule: RecurrenceRule.parse(JSON.parse(rule)),
  resourceIds: JSON.parse(resources) as ResourceId[],
})

/** One series, or undefined. */
export function findSeries(db: Reader, id: SeriesId): Series | undefined {
  const row = db.prepared<Row>(`select ${COLUMNS} where s.id = ?`).one(id)
  return row && toSeries(row)
}

/** Whose series are listed; null is everybody's. */
export interface SeriesFilter {
  readonly patientId: PatientId | null
  readonly providerId: ProviderId | null
  readonly locationId: LocationId | null
  readonly withEnded: boolean
  /** Series whose last date lies before it have ended. */
  readonly today: LocalDate
  readonly limit: number
}

const LIST = `select ${COLUMNS}
  where (@patientId is null or s.patient_id = @patientId)
    and (@providerId is null or s.provider_id = @providerId)
    and (@locationId is null or s.location_id = @locationId)
    and (@withEnded = 1
      or s.status = 'active' and (s.last_local is null or s.last_local >= @today))
  order by s.id desc limit @limit`

/** Series, the ones begun last first. */
export const listSeries = (db: Reader, filter: SeriesFilter): Series[] =>
  db
    .prepared<Row>(LIST)
    .all({ ...filter, withEnded: filter.withEnded ? 1 : 0 })
    .map(toSeries)

const DUE = `select ${COLUMNS} where s.status = 'active' and s.made_to < ?
  and (s.last_local is null or s.made_to < substr(s.last_local, 1, 10)) order by s.id`

/** The series that go on after the date up to which they were made, and were made to before `date`. */
export const seriesToRoll = (db: Reader, date: LocalDate): Series[] =>
  db.prepared<Row>(DUE).all(date).map(toSeries)

const SAVE = `insert into series (id, patient_id, provider_id, location_id, type_id, modality, rule,
    start_local, last_local, zone, minutes, resource_ids, reason, notes, patient_notes, referral, status,
    made_to, created_at, updated_at, version)
  values (@id, @patientId, @providerId, @locationId, @typeId, @modality, @rule, @start, @last,
    @zone, @minutes, @resourceIds, @reason, @notes, @patientNotes, @referral, @status, @madeTo, @now, @now, 1)
  on conflict (id) do update set provider_id = @providerId, location_id = @locationId,
    modality = @modality, rule = @rule, start_local = @start, last_local = @last, zone = @zone,
    minutes = @minutes, resource_ids = @resourceIds, reason = @reason, notes = @notes,
    patient_notes = @patientNotes, status = @status, made_to = @madeTo, updated_at = @now,
    version = version + 1`

/** Stores a series as it is now; its version rises by one. */
export function saveSeries(db: Writer, series: Series, now: number): void {
  const { version: _, rule, resourceIds, ...rest } = series
  const json = { rule: JSON.stringify(rule), resourceIds: JSON.stringify(resourceIds) }
  db.execute(SAVE, { ...rest, ...json, now })
}

const REACH = 'update series set made_to = ? where id = ?'

/** Keeps up to which date a series was made where that gave no date: for everybody it is the same. */
export const reachTo = (db: Writer, id: SeriesId, madeTo: LocalDate): void =>
  void db.execute(REACH, madeTo, id)

const TOUCH = 'update series set version = version + 1, updated_at = ? where id = ?'

/** Lets the version of a series rise: one of its dates was changed by itself. */
export const touchSeries = (db: Writer, id: SeriesId, now: number): void =>
  void db.execute(TOUCH, now, id)

/** A date of a series as stored. */
export interface StoredDate {
  /** Its name in the series: the wall-clock start that the rule gives, or that it was added at. */
  readonly start: LocalDateTime
  readonly outcome: Outcome
  readonly appointmentId: AppointmentId | null
  readonly single: boolean
  readonly problem: string | null
}

type DateRow = Omit<StoredDate, 'single'> & { readonly single: number }

const DATE_COLUMNS = `start_local as start, outcome, appointment_id as appointmentId, single, problem
  from series_occurrences`
const DATES = `select ${DATE_COLUMNS} where series_id = ? order by start_local`
const OF_VISIT = `select series_id as seriesId, ${DATE_COLUMNS} where appointment_id = ?`

/** Every date of a series, in order. */
export const datesOf = (db: Reader, id: SeriesId): StoredDate[] =>
  db
    .prepared<DateRow>(DATES)
    .all(id)
    .map((row) => ({ ...row, single: row.single === 1 }))

/** The date of a series that an appointment belongs to, or undefined. */
export function dateOfVisit(db: Reader, id: AppointmentId) {
  const row = db.prepared<DateRow & { readonly seriesId: SeriesId }>(OF_VISIT).one(id)
  return row && { ...row, single: row.single === 1 }
}

const KEEP_DATE = `insert into series_occurrences
    (series_id, start_local, outcome, appointment_id, single, problem) values (?, ?, ?, ?, ?, ?)
  on conflict (series_id, start_local) do update set outcome = excluded.outcome,
    appointment_id = excluded.appointment_id, single = excluded.single, problem = excluded.problem`
const DROP_DATE = 'delete from series_occurrences where series_id = ? and start_local = ?'

/** Stores one date of a series. */
export function keepDate(db: Writer, id: SeriesId, date: StoredDate): void {
  const { start, outcome, appointmentId, single, problem } = date
  db.execute(KEEP_DATE, id, start, outcome, appointmentId, single ? 1 : 0, problem)
}

/** Puts some dates of a series in place of others: a change of the rule gives them other names. */
export function replaceDates(
  db: Writer,
  id: SeriesId,
  before: readonly StoredDate[],
  after: readonly StoredDate[],
): void {
  const stay = new Set(after.map((date) => date.start))
  for (const { start } of before) if (!stay.has(start)) db.execute(DROP_DATE, id, start)
  for (const date of after) keepDate(db, id, date)
}
