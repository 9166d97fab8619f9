import type { Busy, ProviderBusy } from '../../availability/index.ts'
import type { Reader } from '../../database/handles.ts'
import { DAY, HOUR } from '../../kernel/clock.ts'
import type {
  AppointmentId,
  GroupId,
  PatientId,
  ProviderId,
  ResourceId,
  SessionId,
  TypeId,
} from '../../kernel/ids.ts'
import type { Interval } from '../../kernel/intervals.ts'
import { activeSql } from '../flow.ts'
import { seenBeforeSql } from '../placing/provider-day.ts'
import { partsOf } from '../visits.ts'

/** What stands in the book over some days, by whom it occupies; each by start. */
export interface BusyBook {
  readonly providers: ReadonlyMap<ProviderId, readonly ProviderBusy[]>
  readonly resources: ReadonlyMap<ResourceId, readonly Busy[]>
  readonly patient: readonly Interval[]
}

/** For whom to look, and what does not count. */
export interface Concern {
  readonly patientId: PatientId | null
  /** Visits that do not stand in the way. */
  readonly excluding: readonly AppointmentId[]
  /** The group that is booked into: neither it nor those who take part stand in the way. */
  readonly groupId: GroupId | null
  /** Who asks: what they hold themselves does not stand in the way. */
  readonly sessionId: SessionId | null
  /** Epoch ms, for holds that have ended by then. */
  readonly now: number
  /** True where it matters who is seen for the first time. */
  readonly newPatients: boolean
}

const TIMES = (row: string) => `${row}.starts_at as startsAt, ${row}.ends_at as endsAt`
const WHEN = (row: string) => `${row}.starts_at > @earliest and ${row}.starts_at < @end
  and ${row}.ends_at > @start`
const VISIT = `a.id not in (select value from json_each(@excluding))
  and (@groupId is null or a.group_id is not @groupId)`
const OWNERS = '(select value from json_each(@owner))'
const HELD = `h.released_at is null and h.expires_at > @now
  and (@sessionId is null or h.session_id is not @sessionId)`
const MEETS = 'g.cancelled_at is null and g.id is not @groupId'

export const BUSY_PROVIDERS = `
  select a.provider_id as owner, ${TIMES('a')}, a.buffer_before as bufferBefore,
    a.buffer_after as bufferAfter, a.provider_time as providerTime, a.type_id as typeId,
    case when @newPatients and not ${seenBeforeSql('a.patient_id', 'a.starts_at')}
      then a.patient_id end as newPatientId
  from appointments as a
  where a.provider_id in ${OWNERS} and ${WHEN('a')} and ${VISIT} and ${activeSql('a')}
  union all select h.provider_id, h.starts_at, h.ends_at, 0, 0, null, null, null
  from holds as h where h.provider_id in ${OWNERS} and ${WHEN('h')} and ${HELD}
  union all select g.provider_id, g.starts_at, g.ends_at, 0, 0, null, null, null
  from group_sessions as g where g.provider_id in ${OWNERS} and ${WHEN('g')} and ${MEETS}`

export const BUSY_PATIENT = `select ${TIMES('a')} from appointments as a
  where a.patient_id = @owner and ${WHEN('a')} and ${VISIT} and ${activeSql('a')} order by 1`

export const BUSY_RESOURCES = `
  select r.resource_id as owner, ${TIMES('r')}, a.buffer_before as bufferBefore,
    a.buffer_after as bufferAfter
  from appointment_resources as r join appointments as a on a.id = r.appointment_id
  where r.resource_id in ${OWNERS} and ${WHEN('r')} and ${VISIT} and r.active = 1
  union all select json_each.value, h.starts_at, h.ends_at, 0, 0
  from holds as h, json_each(h.resource_ids)
  where json_each.value in ${OWNERS} and ${WHEN('h')} and ${HELD}
  union all select g.resource_id, g.starts_at, g.ends_at, 0, 0
  from group_sessions as g where g.resource_id in ${OWNERS} and ${WHEN('g')} and ${MEETS}`

/** The longest buffer that a type or a rule can ask for, as their contracts say. */
const MARGIN = 4 * HOUR

/** Reads what stands in the book over a span of instants: three queries at most. */
export function loadBusy(
  db: Reader,
  concern: Concern,
  providerIds: readonly ProviderId[],
  resourceIds: readonly ResourceId[],
  span: Interval,
): BusyBook {
  const rows = <Row>(sql: string, owner: string) =>
    db.prepared<Row>(sql).all({ ...bounds(concern, span), owner })
  const { patientId } = concern
  return {
    providers: byOwner(
      rows<ProviderRow>(BUSY_PROVIDERS, JSON.stringify(providerIds)),
      toProviderBusy,
    ),
    resources:
      resourceIds.length === 0
        ? new Map()
        : byOwner(rows<Row<ResourceId>>(BUSY_RESOURCES, JSON.stringify(resourceIds)), toBusy),
    patient: patientId === null ? [] : rows<Times>(BUSY_PATIENT, patientId).map(intervalOf),
  }
}

function bounds({ excluding, groupId, sessionId, now, newPatients }: Concern, span: Interval) {
  const start = span[0] - MARGIN
  const when = { earliest: start - DAY, start, end: span[1] + MARGIN, now }
  const who = { excluding: JSON.stringify(excluding), groupId, sessionId }
  return { ...when, ...who, newPatients: newPatients ? 1 : 0 }
}

interface Times {
  readonly startsAt: number
  readonly endsAt: number
}

interface Row<Owner> extends Times {
  readonly owner: Owner
  readonly bufferBefore: number
  readonly bufferAfter: number
}

interface ProviderRow extends Row<ProviderId> {
  readonly providerTime: string | null
  readonly typeId: TypeId | null
  readonly newPatientId: PatientId | null
}

const intervalOf = ({ startsAt, endsAt }: Times): Interval => [startsAt, endsAt]

const toBusy = (row: Row<ResourceId>): Busy => ({
  interval: intervalOf(row),
  bufferBefore: row.bufferBefore,
  bufferAfter: row.bufferAfter,
})

const toProviderBusy = (row: ProviderRow): ProviderBusy => ({
  interval: intervalOf(row),
  bufferBefore: row.bufferBefore,
  bufferAfter: row.bufferAfter,
  providerTime: partsOf(row.providerTime),
  typeId: row.typeId,
  newPatientId: row.newPatientId,
})

function byOwner<Owner, From extends Row<Owner>, To extends Busy>(
  rows: readonly From[],
  busyOf: (row: From) => To,
): Map<Owner, To[]> {
  const book = new Map<Owner, To[]>()
  for (const row of rows) {
    const known = book.get(row.owner)
    if (known) known.push(busyOf(row))
    else book.set(row.owner, [busyOf(row)])
  }
  for (const busy of book.values()) busy.sort((a, b) => a.interval[0] - b.interval[0])
  return book
}
