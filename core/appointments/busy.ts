import type { Busy } from '../availability/index.ts'
import type { Reader } from '../database/handles.ts'
import { DAY, HOUR } from '../kernel/clock.ts'
import type { AppointmentId, LocationId, PatientId, ProviderId, ResourceId } from '../kernel/ids.ts'
import type { Interval } from '../kernel/intervals.ts'
import { activeSql } from './flow.ts'

/** What stands in the book over some days, by whom it occupies. */
export interface BusyBook {
  readonly providers: ReadonlyMap<ProviderId, readonly Busy[]>
  readonly resources: ReadonlyMap<ResourceId, readonly Busy[]>
  readonly patient: readonly Interval[]
}

/** Whom to look for, beside the providers. */
interface Wanted {
  readonly patientId: PatientId | null
  /** Null when no resource matters. */
  readonly resources: ReadonlyMap<LocationId, readonly ResourceId[]> | null
  readonly excluding: readonly AppointmentId[]
}

interface Row<Owner> {
  readonly owner: Owner
  readonly startsAt: number
  readonly endsAt: number
  readonly bufferBefore: number
  readonly bufferAfter: number
}

const COLUMNS = (row: string) => `${row}.starts_at as startsAt, ${row}.ends_at as endsAt,
  t.buffer_before as bufferBefore, t.buffer_after as bufferAfter`
const TYPE = 'join appointment_types as t on t.id = a.type_id'
const WHEN = (row: string) => `${row}.starts_at > @earliest and ${row}.starts_at < @end
  and ${row}.ends_at > @start and a.id not in (select value from json_each(@excluding))`

export const BUSY_PROVIDERS = `select a.provider_id as owner, ${COLUMNS('a')}
  from appointments as a ${TYPE}
  where a.provider_id in (select value from json_each(@owner)) and ${WHEN('a')} and ${activeSql('a')}`
export const BUSY_PATIENT = `select a.patient_id as owner, ${COLUMNS('a')}
  from appointments as a ${TYPE} where a.patient_id = @owner and ${WHEN('a')} and ${activeSql('a')}`
export const BUSY_RESOURCES = `select r.resource_id as owner, ${COLUMNS('r')}
  from appointment_resources as r join appointments as a on a.id = r.appointment_id ${TYPE}
  where r.resource_id in (select value from json_each(@owner)) and ${WHEN('r')} and r.active = 1`

/** The longest buffer that a type can have, as its contract says. */
const MARGIN = 4 * HOUR

/** Reads what stands in the book over a span of instants: three queries at most. */
export function loadBusy(
  db: Reader,
  { patientId, resources, excluding }: Wanted,
  providerIds: readonly ProviderId[],
  [from, to]: Interval,
): BusyBook {
  const start = from - MARGIN
  const when = { earliest: start - DAY, start, end: to + MARGIN }
  const rows = <Owner>(sql: string, owner: string) =>
    db.prepared<Row<Owner>>(sql).all({ ...when, owner, excluding: JSON.stringify(excluding) })
  const rooms = resources === null ? [] : [...resources.values()].flat()
  return {
    providers: byOwner(rows<ProviderId>(BUSY_PROVIDERS, JSON.stringify(providerIds))),
    resources: byOwner(
      rooms.length === 0 ? [] : rows<ResourceId>(BUSY_RESOURCES, JSON.stringify(rooms)),
    ),
    patient:
      patientId === null
        ? []
        : rows<PatientId>(BUSY_PATIENT, patientId).map(({ startsAt, endsAt }) => [
            startsAt,
            endsAt,
          ]),
  }
}

function byOwner<Owner>(rows: readonly Row<Owner>[]): Map<Owner, Busy[]> {
  const book = new Map<Owner, Busy[]>()
  for (const { owner, startsAt, endsAt, bufferBefore, bufferAfter } of rows) {
    const busy: Busy = { interval: [startsAt, endsAt], bufferBefore, bufferAfter }
    const known = book.get(owner)
    if (known) known.push(busy)
    else book.set(owner, [busy])
  }
  return book
}
