import type { Reader } from '../database/handles.ts'
import { DAY, MINUTE } from '../kernel/clock.ts'
import type { AppointmentId, PatientId, ProviderId, ResourceId } from '../kernel/ids.ts'
import type { Standing, Wanted } from './conflicts.ts'
import { activeSql } from './flow.ts'

/** Around what and for whom to look. */
export interface Around extends Wanted {
  readonly providerId: ProviderId
  readonly patientId: PatientId
  /** Every resource that may be taken. */
  readonly resourceIds: readonly ResourceId[]
  /** Visits that do not stand in their own way. */
  readonly excluding: readonly AppointmentId[]
}

/** The index alone tells which visits meet the time (`near`); only those rows are then read. */
const part = (shares: Standing['shares'], resource: string, source: string) => `
  select a.id as appointmentId, '${shares}' as shares, ${resource} as resourceId,
    a.starts_at as startsAt, a.ends_at as endsAt,
    t.buffer_before as bufferBefore, t.buffer_after as bufferAfter
  from ${source} join appointment_types as t on t.id = a.type_id
  where near.starts_at > @earliest and near.starts_at < @end and near.ends_at > @start
    and a.id not in (select value from json_each(@excluding)) and ${activeSql('a')}`

const VISITS = 'appointments as near join appointments as a on a.id = near.id'
const ROOMS = 'appointment_resources as near join appointments as a on a.id = near.appointment_id'

/** A visit lasts at most a day, so that the search for what meets a time is bounded. */
export const STANDING = `
  ${part('provider', 'null', VISITS)} and near.provider_id = @providerId
  union all ${part('patient', 'null', VISITS)} and near.patient_id = @patientId
  union all ${part('resource', 'near.resource_id', ROOMS)}
    and near.resource_id in (select value from json_each(@resourceIds))`

const LONGEST_BUFFER =
  'select max(max(buffer_before, buffer_after)) as minutes from appointment_types'

/** The standing visits of provider, patient and resources near a wanted time. */
export function loadStanding(db: Reader, around: Around): Standing[] {
  const { interval, providerId, patientId, resourceIds, excluding } = around
  const margin =
    (db.prepared<{ minutes: number | null }>(LONGEST_BUFFER).one()?.minutes ?? 0) * MINUTE
  const [start, end] = [interval[0] - margin, interval[1] + margin]
  return db.prepared<Standing>(STANDING).all({
    ...{ earliest: start - DAY, start, end, providerId, patientId },
    excluding: JSON.stringify(excluding),
    resourceIds: JSON.stringify(resourceIds),
  })
}
