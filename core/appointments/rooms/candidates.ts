import {
  closuresOf,
  loadResourceTimes,
  type Candidate,
  type Need,
  type Pool,
} from '../../availability/index.ts'
import { findResources } from '../../clinic/index.ts'
import type { AppointmentType, Location, Modality, Resource } from '../../clinic/contract.ts'
import type { Reader } from '../../database/handles.ts'
import { DAY } from '../../kernel/clock.ts'
import type { AppointmentId, LocationId, ResourceId } from '../../kernel/ids.ts'
import type { Interval } from '../../kernel/intervals.ts'
import type { Zone } from '../../kernel/zones.ts'
import type { BusyBook } from '../finding/busy.ts'
import { byUrgency, neededBy, serves } from './needs.ts'

type Wanted = AppointmentType['needs'][number]

/** What a type needs at a location, and the resources in use there that could serve. */
export interface LocationNeeds {
  readonly zone: Zone
  readonly wanted: readonly Wanted[]
  readonly resources: readonly Resource[]
}

export type NeedsByLocation = ReadonlyMap<LocationId, LocationNeeds>

/** The resources to choose from at each location; nothing where a visit needs none. */
export function needsByLocation(
  db: Reader,
  locations: readonly Pick<Location, 'id' | 'zone'>[],
  type: Pick<AppointmentType, 'needs'>,
  modality: Modality,
): NeedsByLocation {
  const wanted = byUrgency(neededBy(type, modality))
  const kinds = new Set(wanted.map(({ kind }) => kind))
  if (wanted.length === 0) return new Map()
  return new Map(
    locations.map(({ id, zone }) => {
      const resources = findResources(db, id).filter(({ kind }) => kinds.has(kind))
      return [id, { zone, wanted, resources }]
    }),
  )
}

/** What is promised and closed at a location over some days. */
export interface Upkeep {
  readonly closed: ReadonlyMap<ResourceId, readonly Interval[]>
  readonly claims: readonly Claim[]
}

interface Claim extends Pick<Wanted, 'kind' | 'category'> {
  readonly startsAt: number
  readonly endsAt: number
}

const CLAIMS = `select kind, category, starts_at as startsAt, ends_at as endsAt
  from appointment_pools
  where location_id = @locationId and kind in (select value from json_each(@kinds))
    and starts_at > @earliest and starts_at < @end and ends_at > @start and active = 1
    and appointment_id not in (select value from json_each(@excluding))`

/** Reads what is promised and closed of the resources that a visit could have; three queries. */
export function loadUpkeep(
  db: Reader,
  locationId: LocationId,
  { zone, wanted, resources }: LocationNeeds,
  excluding: readonly AppointmentId[],
  [start, end]: Interval,
): Upkeep {
  const times = loadResourceTimes(
    db,
    resources.map(({ id }) => id),
    [start, end],
  )
  const closed = Array.from(times, ([id, each]): [ResourceId, Interval[]] => [
    id,
    closuresOf(each, [start, end], zone).map(({ interval }) => interval),
  ])
  const kinds = JSON.stringify([...new Set(wanted.map(({ kind }) => kind))])
  const when = { start, end, earliest: start - DAY, excluding: JSON.stringify(excluding) }
  const claims = db.prepared<Claim>(CLAIMS).all({ locationId, kinds, ...when })
  return { closed: new Map(closed), claims }
}

/** The needs of a visit, and the pools that they touch, with what stands in each candidate. */
export function needsWith(
  { wanted, resources }: LocationNeeds,
  busy: BusyBook,
  { closed, claims }: Upkeep,
  preferred: readonly ResourceId[],
): { needs: Need[]; pools: Pool[] } {
  const candidateOf = ({ id }: Resource): Candidate => ({
    id,
    busy: busy.resources.get(id) ?? [],
    closed: closed.get(id) ?? [],
    preferred: preferred.includes(id),
  })
  const serving = (pool: Pick<Wanted, 'kind' | 'category'>) =>
    resources.filter((resource) => serves(resource, pool)).map(candidateOf)
  return {
    needs: wanted.map((need) => ({ candidates: serving(need), late: need.late })),
    pools: poolsOf(wanted, resources, claims).map((pool) => ({
      members: serving(pool),
      claims: claims
        .filter((claim) => serves(claim, pool))
        .map(({ startsAt, endsAt }): Interval => [startsAt, endsAt]),
    })),
  }
}

/** Every kind and line of which something is, or would be, promised: what is counted. */
function poolsOf(
  wanted: readonly Wanted[],
  resources: readonly Resource[],
  claims: readonly Claim[],
): Pick<Wanted, 'kind' | 'category'>[] {
  const promised = [...wanted.filter(({ late }) => late), ...claims]
  const kinds = [...new Set(promised.map(({ kind }) => kind))]
  return kinds.flatMap((kind) => {
    const lines = [...resources, ...promised].filter((each) => each.kind === kind)
    const categories = new Set(lines.map(({ category }) => category))
    return [...categories.add(null)].map((category) => ({ kind, category }))
  })
}
