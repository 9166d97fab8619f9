import type { Reader, Writer } from '../database/handles.ts'
import { saveVersioned } from '../database/versioned.ts'
import type {
  AppointmentId,
  LocationId,
  NoticeId,
  PatientId,
  ProviderId,
  UserId,
} from '../kernel/ids.ts'
import { CALLEE, lastCallOf, readCallee, readLastCall } from '../recalls/index.ts'
import type { Expected, ListedNotice, Notice } from './contract.ts'

/** A notice as it is kept. */
export interface StoredNotice {
  readonly id: NoticeId
  readonly appointmentId: AppointmentId
  readonly patientId: PatientId
  readonly kind: Notice['kind']
  readonly known: Expected | null
  /** Epoch ms. */
  readonly dueAt: number
  readonly state: 'waiting' | 'withdrawn' | 'told'
  readonly toldAt: number | null
  readonly toldBy: UserId | null
  readonly madeBy: UserId | null
  readonly madeAt: number
  readonly version: number
}

interface Known {
  readonly knownProviderId: ProviderId | null
  readonly knownLocationId: LocationId | null
  readonly knownStartsAt: number | null
}

const KNOWN = `n.known_provider_id as knownProviderId, n.known_location_id as knownLocationId,
  n.known_starts_at as knownStartsAt`
const STORED = `select n.id, n.appointment_id as appointmentId, n.patient_id as patientId, n.kind,
  n.due_at as dueAt, n.state, n.told_at as toldAt, n.told_by as toldBy, n.made_by as madeBy,
  n.created_at as madeAt, n.version, ${KNOWN} from notices as n`
const ONE = `${STORED} where n.id = ?`
const LATEST = `${STORED} where n.appointment_id = ? and n.state <> 'withdrawn'
  order by n.created_at desc, n.id desc limit 1`

type StoredRow = Omit<StoredNotice, 'known'> & Known

/** One notice, or undefined. */
export const findNotice = (db: Reader, id: NoticeId): StoredNotice | undefined =>
  db.prepared<StoredRow>(ONE).all(id).map(withKnown)[0]

/** The last notice of an appointment that was not withdrawn. */
export const latestNotice = (db: Reader, id: AppointmentId): StoredNotice | undefined =>
  db.prepared<StoredRow>(LATEST).all(id).map(withKnown)[0]

function withKnown<Row extends Known>({
  knownProviderId: providerId,
  knownLocationId: locationId,
  knownStartsAt: startsAt,
  ...row
}: Row): Omit<Row, keyof Known> & { readonly known: Expected | null } {
  const known =
    providerId === null || locationId === null || startsAt === null
      ? null
      : { providerId, locationId, startsAt }
  return { ...row, known }
}

/** Makes a notice (version null) or changes it. @returns its version @throws Refusal `stale` */
export function saveNotice(
  db: Writer,
  notice: Omit<StoredNotice, 'version' | 'madeAt'>,
  version: number | null,
  now: number,
): number {
  const { known } = notice
  const row = {
    ...{ id: notice.id, appointment_id: notice.appointmentId, patient_id: notice.patientId },
    ...{ kind: notice.kind, due_at: notice.dueAt, state: notice.state },
    known_provider_id: known?.providerId ?? null,
    known_location_id: known?.locationId ?? null,
    known_starts_at: known?.startsAt ?? null,
    ...{ told_at: notice.toldAt, told_by: notice.toldBy, made_by: notice.madeBy },
  }
  return saveVersioned(db, 'notices', row, version, now)
}

const PARKED = 'exists (select 1 from pinboard where appointment_id = a.id)'
const NOTICE = `select n.id, n.appointment_id as appointmentId, n.kind,
  case when n.state = 'waiting' and n.due_at <= @now and not ${PARKED} then 'to_tell'
    else n.state end as state,
  n.due_at as dueAt, ${PARKED} as parked, n.told_at as toldAt, told.display_name as toldBy,
  coalesce(made.display_name, 'Daysheet') as madeBy, n.version, ${KNOWN}`
const FROM = `from notices as n join appointments as a on a.id = n.appointment_id
  join patients as p on p.id = a.patient_id
  left join users as told on told.id = n.told_by left join users as made on made.id = n.made_by`
const OF_APPOINTMENT = `${NOTICE} ${FROM} where n.appointment_id = @id order by n.created_at, n.id`

type NoticeRow = Omit<Notice, 'known' | 'parked'> & Known & { readonly parked: number }

const toNotice = (row: NoticeRow): Notice => ({ ...withKnown(row), parked: row.parked === 1 })

/** What the patient of an appointment was told, or will be, oldest first. @param now epoch ms */
export const noticesOf = (db: Reader, id: AppointmentId, now: number): Notice[] =>
  db.prepared<NoticeRow>(OF_APPOINTMENT).all({ id, now }).map(toNotice)

/** What still can be told in time: the visit lies ahead, or the one that the patient expects. */
const AHEAD = `(n.known_starts_at > @now or (a.status <> 'cancelled' and a.starts_at > @now))`
const LISTED = `${NOTICE}, a.provider_id as providerId, a.location_id as locationId,
  a.starts_at as startsAt, a.ends_at as endsAt, a.type_id as typeId, a.status,
  a.version as visitVersion, ${CALLEE} as callee, ${lastCallOf('n.id')} as lastCall ${FROM}
  where n.state = 'waiting' and ${AHEAD}
  order by n.due_at > @now, min(a.starts_at, coalesce(n.known_starts_at, a.starts_at)), n.id`

type Visit = ListedNotice['visit']
type ListedRow = NoticeRow &
  Omit<Visit, 'version'> & {
    readonly visitVersion: number
    readonly callee: string
    readonly lastCall: string | null
  }

/** Every notice that waits or is to be told, as the desk lists them. @param now epoch ms */
export const listNotices = (db: Reader, now: number): ListedNotice[] =>
  db.prepared<ListedRow>(LISTED).all({ now }).map(toListed)

function toListed(row: ListedRow): ListedNotice {
  const { providerId, locationId, startsAt, endsAt, typeId, status, visitVersion } = row
  const { callee, lastCall, ...notice } = row
  return {
    ...toNotice(notice),
    visit: { providerId, locationId, startsAt, endsAt, typeId, status, version: visitVersion },
    callee: readCallee(callee),
    lastCall: readLastCall(lastCall),
  }
}

const TELLABLE = `select 1 as one from appointments as a join patients as p on p.id = a.patient_id
  where a.id = ? and a.source <> 'walk_in' and p.deceased_on is null`

/** False for somebody who walked in, or who has died. */
export const isTellable = (db: Reader, id: AppointmentId): boolean =>
  db.prepared<{ one: number }>(TELLABLE).one(id) !== undefined

const REPLACED = 'select id from appointments where patient_id = ? and replaced_by = ?'

/** The appointment of a patient in whose place another one was booked. */
export const replacedBy = (
  db: Reader,
  patientId: PatientId,
  by: AppointmentId,
): AppointmentId | undefined => db.prepared<{ id: AppointmentId }>(REPLACED).one(patientId, by)?.id
