import { activeSql, entryOf } from '../appointments/index.ts'
import type { BoardEntry } from '../appointments/contract.ts'
import { listLocations } from '../clinic/index.ts'
import type { Reader, Writer } from '../database/handles.ts'
import { saveVersioned } from '../database/versioned.ts'
import { addDays, type LocalDate } from '../kernel/dates.ts'
import type { AppointmentId, GroupId, LocationId } from '../kernel/ids.ts'
import { Refusal } from '../kernel/refusals.ts'
import { startOfDay } from '../kernel/zones.ts'
import type { Group, GroupRecord } from './contract.ts'
import { waitlistOf } from './waitlist.ts'

/** A group as the rules see it. */
export type StoredGroup = Omit<Group, 'taken' | 'waiting' | 'cancelled' | 'overridden'> & {
  readonly cancelledAt: number | null
  readonly overrideReason: string | null
}

type Row = StoredGroup & Pick<Group, 'taken' | 'waiting'>

const SELECT = `select g.id, g.name, g.provider_id as providerId, g.location_id as locationId,
  g.type_id as typeId, g.resource_id as resourceId, g.modality, g.starts_at as startsAt,
  g.ends_at as endsAt, g.capacity, g.notes, g.cancelled_at as cancelledAt,
  g.override_reason as overrideReason, g.version,
  (select count(*) from appointments as a where a.group_id = g.id and ${activeSql('a')}) as taken,
  (select count(*) from group_waitlist as w where w.group_id = g.id and w.ended_at is null) as waiting
  from group_sessions as g`

/** One group, cancelled or not. */
export const findGroup = (db: Reader, id: GroupId): Row | undefined =>
  db.prepared<Row>(`${SELECT} where g.id = ?`).one(id)

/** @throws Refusal `not_found` */
export function groupOr404(db: Reader, id: GroupId): Row {
  const group = findGroup(db, id)
  if (!group) throw new Refusal('not_found')
  return group
}

/** A group as screens show it. */
export function toGroup({ cancelledAt, overrideReason, ...group }: Row): Group {
  return { ...group, cancelled: cancelledAt !== null, overridden: overrideReason !== null }
}

/** A group with who takes part and who waits. @throws Refusal `not_found` */
export const recordOf = (db: Reader, id: GroupId): GroupRecord => ({
  ...toGroup(groupOr404(db, id)),
  participants: participantsOf(db, id),
  waitlist: waitlistOf(db, id),
})

const PARTICIPANTS = `select a.id from appointments as a join patients as p on p.id = a.patient_id
  where a.group_id = ? order by p.family_name collate nocase, p.given_name collate nocase, a.id`

/** The appointments of a group of every status, by name. */
export const participantsOf = (db: Reader, id: GroupId): BoardEntry[] =>
  db
    .prepared<{ id: AppointmentId }>(PARTICIPANTS)
    .all(id)
    .map((row) => entryOf(db, row.id))

const BETWEEN = `${SELECT} where g.location_id = ? and g.starts_at >= ? and g.starts_at < ?
  and g.cancelled_at is null order by g.starts_at, g.id`

/** The groups that meet on some dates by the wall clocks of their locations, by start. */
export const groupsBetween = (
  db: Reader,
  { from, to, locationId }: { from: LocalDate; to: LocalDate; locationId: LocationId | null },
): Group[] =>
  listLocations(db)
    .filter(({ id }) => locationId === null || id === locationId)
    .flatMap(({ id, zone }) =>
      db
        .prepared<Row>(BETWEEN)
        .all(id, startOfDay(from, zone), startOfDay(addDays(to, 1), zone))
        .map(toGroup),
    )
    .sort((a, b) => a.startsAt - b.startsAt)

/** Makes a group or changes it. @throws Refusal `stale`, `not_found` */
export const saveGroup = (
  db: Writer,
  group: Omit<StoredGroup, 'version'>,
  version: number | null,
  now: number,
): number =>
  saveVersioned(
    db,
    'group_sessions',
    {
      ...{ id: group.id, name: group.name, provider_id: group.providerId },
      ...{ location_id: group.locationId, type_id: group.typeId, resource_id: group.resourceId },
      ...{ modality: group.modality, starts_at: group.startsAt, ends_at: group.endsAt },
      ...{ capacity: group.capacity, notes: group.notes, cancelled_at: group.cancelledAt },
      override_reason: group.overrideReason,
    },
    version,
    now,
  )
