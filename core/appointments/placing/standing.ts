import type { Reader } from '../../database/handles.ts'
import { DAY, HOUR } from '../../kernel/clock.ts'
import type { AppointmentId, GroupId, PatientId, ProviderId, ResourceId } from '../../kernel/ids.ts'
import type { Standing, Wanted } from './conflicts.ts'
import { activeSql } from '../flow.ts'
import { partsOf } from '../visits.ts'

/** Around what and for whom to look. */
export interface Around extends Wanted {
  readonly providerId: ProviderId
  readonly patientId: PatientId
  /** Every resource that may be taken. */
  readonly resourceIds: readonly ResourceId[]
  /** Visits that do not stand in their own way. */
  readonly excluding: readonly AppointmentId[]
  /** The group that the visit is to belong to; it and its participants share provider and room. */
  readonly groupId: GroupId | null
}

const MEETS = (row: string) =>
  `${row}.starts_at > @earliest and ${row}.starts_at < @end and ${row}.ends_at > @start`

/** The index alone tells which visits meet the time (`near`); only those rows are then read. */
const part = (shares: Standing['shares'], resource: string, group: string, source: string) => `
  select a.id as appointmentId, ${group} as groupId,
    (select name from group_sessions where id = ${group}) as groupName, '${shares}' as shares,
    ${resource} as resourceId, a.starts_at as startsAt, a.ends_at as endsAt,
    a.buffer_before as bufferBefore, a.buffer_after as bufferAfter, a.provider_time as providerTime
  from ${source}
  where ${MEETS('near')}
    and a.id not in (select value from json_each(@excluding)) and ${activeSql('a')}`

const VISITS = 'appointments as near join appointments as a on a.id = near.id'
const ROOMS = 'appointment_resources as near join appointments as a on a.id = near.appointment_id'
const OTHER_GROUP = '(@groupId is null or a.group_id is not @groupId)'

/** A group takes up its provider and its room whether anybody has joined or not. */
const groups = (shares: Standing['shares'], resource: string) => `
  select null, g.id, g.name, '${shares}', ${resource}, g.starts_at, g.ends_at, 0, 0, null
  from group_sessions as g
  where ${MEETS('g')} and g.cancelled_at is null and g.id is not @groupId`

/** A visit or group lasts at most a day, so that the search for what meets a time is bounded. */
export const STANDING = `
  ${part('provider', 'null', 'a.group_id', VISITS)} and near.provider_id = @providerId
    and ${OTHER_GROUP}
  union all ${part('patient', 'null', 'null', VISITS)} and near.patient_id = @patientId
  union all ${part('resource', 'near.resource_id', 'a.group_id', ROOMS)} and ${OTHER_GROUP}
    and near.resource_id in (select value from json_each(@resourceIds))
  union all ${groups('provider', 'null')} and g.provider_id = @providerId
  union all ${groups('resource', 'g.resource_id')}
    and g.resource_id in (select value from json_each(@resourceIds))`

/** The longest buffer that a type or a rule can ask for, as their contracts say. */
const MARGIN = 4 * HOUR

type Row = Omit<Standing, 'providerTime'> & { readonly providerTime: string | null }

/** The standing visits of provider, patient and resources near a wanted time. */
export function loadStanding(db: Reader, around: Around): Standing[] {
  const { interval, providerId, patientId, resourceIds, excluding, groupId } = around
  const [start, end] = [interval[0] - MARGIN, interval[1] + MARGIN]
  const rows = db.prepared<Row>(STANDING).all({
    ...{ earliest: start - DAY, start, end, providerId, patientId, groupId },
    excluding: JSON.stringify(excluding),
    resourceIds: JSON.stringify(resourceIds),
  })
  return rows.map((row) => ({ ...row, providerTime: partsOf(row.providerTime) }))
}
