import { findProvider, findResource, findResources } from '../../clinic/index.ts'
import type { AppointmentType, Location, Modality, Need, Resource } from '../../clinic/contract.ts'
import type { Reader } from '../../database/handles.ts'
import type { LocationId, ProviderId, ResourceId } from '../../kernel/ids.ts'
import type { Interval } from '../../kernel/intervals.ts'
import { refuseField } from '../../kernel/refusals.ts'
import { dateAt, dayBounds } from '../../kernel/zones.ts'
import { neededBy, serves, unmet } from './needs.ts'
import { requireResources } from '../rules.ts'

/** A visit that wants rooms, chairs or devices. */
export interface RoomWish {
  readonly providerId: ProviderId
  readonly location: Pick<Location, 'id' | 'zone'>
  readonly type: Pick<AppointmentType, 'needs'>
  readonly modality: Modality
  readonly interval: Interval
  /** What was asked for by name. */
  readonly resourceIds: readonly ResourceId[]
  /** Taken rather than others when they are free. */
  readonly preferred: readonly ResourceId[]
}

/** What a visit was given by name, what is still to be chosen, and what is only counted. */
export interface RoomPlan {
  readonly given: readonly ResourceId[]
  /** For each need that is met now, the resources to choose from, the better ones first. */
  readonly choices: readonly (readonly ResourceId[])[]
  /** The needs whose resource is chosen when the patient is roomed. */
  readonly late: readonly Need[]
}

/**
 * The resources that a visit could have. The ones it holds come first, then those that its provider
 * prefers, then the ones that were used least that day.
 *
 * @throws Refusal `invalid_input` at `resourceIds`: `not_found`, `inactive`, `resource_elsewhere`,
 *   `resource_missing` where there is none of the kind, or the named ones do not serve
 */
export function planRooms(db: Reader, wish: RoomWish): RoomPlan {
  const given = namedResources(db, wish.resourceIds, wish.location.id)
  const needs = neededBy(wish.type, wish.modality)
  const open = unmet(needs, given)
  const idle = given.some((resource) => !needs.some((need) => serves(resource, need)))
  if (open.some((need) => !need.late) && idle) throw refuseField('resourceIds', 'resource_missing')
  const rest = open.length === 0 ? [] : ranked(db, wish, others(db, wish, given))
  return {
    given: given.map(({ id }) => id),
    choices: open.filter((need) => !need.late).map((need) => servingIds(rest, need)),
    late: open.filter((need) => need.late && servingIds(rest, need).length > 0),
  }
}

/** Every resource that a plan is about, each once. */
export const resourcesIn = ({ given, choices }: RoomPlan): ResourceId[] => [
  ...new Set([...given, ...choices.flat()]),
]

/** The named resources with one for each open need: the best that is free, or else the best. */
export function pickRooms(plan: RoomPlan, isFree: (id: ResourceId) => boolean): ResourceId[] {
  const picked = [...plan.given]
  for (const candidates of plan.choices) {
    const left = candidates.filter((id) => !picked.includes(id))
    const chosen = left.find(isFree) ?? left[0]
    if (chosen === undefined) throw refuseField('resourceIds', 'resource_missing')
    picked.push(chosen)
  }
  return picked
}

/**
 * What is asked for by name, each once.
 *
 * @throws Refusal `invalid_input` at `resourceIds`: `not_found`, `inactive`, `resource_elsewhere`
 */
export function namedResources(
  db: Reader,
  resourceIds: readonly ResourceId[],
  locationId: LocationId,
): Resource[] {
  const found = [...new Set(resourceIds)].map((id) => findResource(db, id))
  return requireResources(found, locationId)
}

const others = (db: Reader, { location }: RoomWish, given: readonly Resource[]): Resource[] =>
  findResources(db, location.id).filter(({ id }) => !given.some((named) => named.id === id))

/** @throws Refusal `invalid_input` at `resourceIds`: `resource_missing` */
function servingIds(resources: readonly Resource[], need: Need): ResourceId[] {
  const ids = resources.filter((resource) => serves(resource, need)).map(({ id }) => id)
  if (ids.length === 0) throw refuseField('resourceIds', 'resource_missing')
  return ids
}

function ranked(db: Reader, wish: RoomWish, resources: readonly Resource[]): Resource[] {
  const liked = findProvider(db, wish.providerId)?.preferredResourceIds ?? []
  const used = usedThatDay(db, wish, resources)
  const rank = ({ id }: Resource) => (wish.preferred.includes(id) ? 0 : liked.includes(id) ? 1 : 2)
  return resources.toSorted(
    (a, b) => rank(a) - rank(b) || (used.get(a.id) ?? 0) - (used.get(b.id) ?? 0),
  )
}

const USED = `select resource_id as id, sum(ends_at - starts_at) as used from appointment_resources
  where resource_id in (select value from json_each(?)) and starts_at >= ? and starts_at < ?
    and active = 1 group by resource_id`

/** Milliseconds for which each resource is booked on the day of a wish, by the location's clock. */
function usedThatDay(
  db: Reader,
  { interval, location }: RoomWish,
  resources: readonly Resource[],
): Map<ResourceId, number> {
  const { from, to } = dayBounds(dateAt(interval[0], location.zone), location.zone)
  const ids = JSON.stringify(resources.map(({ id }) => id))
  const rows = db.prepared<{ id: ResourceId; used: number }>(USED).all(ids, from, to)
  return new Map(rows.map(({ id, used }) => [id, used]))
}
