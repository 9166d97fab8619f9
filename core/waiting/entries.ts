import type { Reader, Writer } from '../database/handles.ts'
import { saveVersioned } from '../database/versioned.ts'
import type {
  AppointmentId,
  LocationId,
  PatientId,
  ProviderId,
  TypeId,
  WaitlistEntryId,
} from '../kernel/ids.ts'
import { wishes } from '../kernel/wishes.ts'
import { CALLEE, lastCallOf, REACHABLE, readCallee, readLastCall } from '../recalls/index.ts'
import type { ListedEntry, WaitlistEntry } from './contract.ts'

type Json = 'providerIds' | 'locationIds' | 'windows' | 'callee' | 'lastCall'
type Row = Omit<ListedEntry, Json | 'mayPhone' | 'appointment'> & {
  readonly [Name in Json]: string
} & {
  readonly lastCall: string | null
  readonly mayPhone: number
  readonly appointmentId: AppointmentId | null
  readonly bookedFrom: number | null
  readonly bookedTo: number | null
  readonly bookedWith: ProviderId | null
}

/** What an ASAP entry wants follows its appointment; `@now` tells which offers still stand. */
const SELECT = `select w.id, w.patient_id as patientId, coalesce(a.type_id, w.type_id) as typeId,
  coalesce((a.ends_at - a.starts_at) / 60000, w.minutes) as minutes,
  w.provider_ids as providerIds, w.location_ids as locationIds, w.windows, w.urgency,
  w.notice_minutes as noticeMinutes, w.may_phone as mayPhone, w.comment, w.source,
  w.from_date as "from", w.until_date as until, w.booked_as as bookedAs, w.created_at as since,
  case when w.status = 'waiting' and exists (select 1 from offers as o where o.subject_id = w.id
    and o.status = 'open' and o.expires_at > @now) then 'offered' else w.status end as status,
  w.appointment_id as appointmentId, a.starts_at as bookedFrom, a.ends_at as bookedTo,
  a.provider_id as bookedWith, ${CALLEE} as callee, ${lastCallOf('w.id')} as lastCall, w.version
  from waitlist_entries as w join patients as p on p.id = w.patient_id
    left join appointments as a on a.id = w.appointment_id`

/** True for entries that wait; on the ASAP list only while the appointment stands and is ahead. */
const WAITS = `w.status = 'waiting' and ${REACHABLE} and (w.appointment_id is null
  or (a.status in ('scheduled', 'confirmed') and a.starts_at > @now))`

const ORDER = `order by case w.urgency when 'urgent' then 0 when 'soon' then 1 else 2 end,
  w.created_at, w.id`

const has = (column: string, value: string) => `(${value} is null or ${column} = '[]'
  or exists (select 1 from json_each(${column}) where value = ${value}))`

const WAITING = `${SELECT} where ${WAITS}
  and (@kind is null or (w.appointment_id is not null) = (@kind = 'asap'))
  and (@typeId is null or coalesce(a.type_id, w.type_id) = @typeId)
  and ${has('w.provider_ids', '@providerId')} and ${has('w.location_ids', '@locationId')} ${ORDER}`

const OF_PATIENT = `${SELECT} where ${WAITS} and w.patient_id = @patientId ${ORDER}`
const ONE = `${SELECT} where w.id = @id`

/** Which entries are asked for; null asks for all. */
export interface EntryFilter {
  readonly kind: 'waitlist' | 'asap' | null
  readonly providerId: ProviderId | null
  readonly typeId: TypeId | null
  readonly locationId: LocationId | null
}

/** Who waits, the most urgent first, then those who wait longest. */
export const waitingEntries = (db: Reader, filter: EntryFilter, now: number): ListedEntry[] =>
  db
    .prepared<Row>(WAITING)
    .all({ ...filter, now })
    .map(toEntry)

/** What a patient waits for. */
export const entriesOf = (db: Reader, patientId: PatientId, now: number): ListedEntry[] =>
  db.prepared<Row>(OF_PATIENT).all({ patientId, now }).map(toEntry)

/** One entry, whatever became of it. */
export function findEntry(db: Reader, id: WaitlistEntryId, now: number): ListedEntry | undefined {
  const row = db.prepared<Row>(ONE).one({ id, now })
  return row && toEntry(row)
}

const listsOf = (row: Row) => ({
  providerIds: wishes.providerIds.parse(JSON.parse(row.providerIds)),
  locationIds: wishes.locationIds.parse(JSON.parse(row.locationIds)),
  windows: wishes.windows.parse(JSON.parse(row.windows)),
})

function toEntry(row: Row): ListedEntry {
  const { appointmentId: id, bookedFrom, bookedTo, bookedWith, ...entry } = row
  const stands = id !== null && bookedFrom !== null && bookedTo !== null && bookedWith !== null
  return {
    ...entry,
    ...listsOf(row),
    mayPhone: row.mayPhone === 1,
    callee: readCallee(row.callee),
    lastCall: readLastCall(row.lastCall),
    appointment: stands
      ? { id, startsAt: bookedFrom, endsAt: bookedTo, providerId: bookedWith }
      : null,
  }
}

/** What became of an entry. */
export interface Fate {
  readonly status: 'waiting' | 'booked' | 'withdrawn'
  readonly appointmentId: AppointmentId | null
  readonly bookedAs: AppointmentId | null
}

/** Adds or changes an entry. @returns its version. @throws Refusal `stale`, `not_found` */
export function saveEntry(
  db: Writer,
  entry: WaitlistEntry,
  { status, appointmentId, bookedAs }: Fate,
  version: number | null,
  now: number,
): number {
  const row = {
    ...{ id: entry.id, patient_id: entry.patientId, type_id: entry.typeId },
    ...{ minutes: entry.minutes, appointment_id: appointmentId },
    provider_ids: JSON.stringify(entry.providerIds),
    location_ids: JSON.stringify(entry.locationIds),
    windows: JSON.stringify(entry.windows),
    ...{ urgency: entry.urgency, notice_minutes: entry.noticeMinutes },
    ...{ may_phone: entry.mayPhone ? 1 : 0, comment: entry.comment, source: entry.source },
    ...{ from_date: entry.from, until_date: entry.until, status, booked_as: bookedAs },
  }
  return saveVersioned(db, 'waitlist_entries', row, version, now)
}

const END = `update waitlist_entries set status = @status, booked_as = @bookedAs,
  updated_at = @now, version = version + 1 where id = @id and status = 'waiting'`

/** Ends the waiting of an entry. @returns false where it had ended already */
export const endEntry = (
  db: Writer,
  id: WaitlistEntryId,
  { status, bookedAs }: Pick<Fate, 'status' | 'bookedAs'>,
  now: number,
): boolean => db.execute(END, { id, status, bookedAs, now }) > 0
