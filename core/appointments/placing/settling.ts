import { closuresOf, loadResourceTimes, type Closure } from '../../availability/index.ts'
import { findResources } from '../../clinic/index.ts'
import type { Reading } from '../../context.ts'
import type { AppointmentId, GroupId, ResourceId } from '../../kernel/ids.ts'
import type { Interval } from '../../kernel/intervals.ts'
import { loadBusy } from '../finding/busy.ts'
import { nobody } from './conflicts.ts'
import type { InTheWay } from '../contract.ts'
import { roomHolds } from '../holds/holds.ts'
import { fullPools, loadClaims, type PoolBook, type PoolClaim } from '../rooms/pools.ts'
import { pickRooms, resourcesIn, type RoomPlan, type RoomWish } from '../rooms/rooms.ts'

/** A visit that is to have rooms. */
export interface Settled extends RoomWish {
  readonly excluding: readonly AppointmentId[]
  readonly groupId: GroupId | null
}

/** The resources of a visit, what it only counts on, and what stands against them beside visits and holds. */
export interface Settlement {
  readonly resourceIds: readonly ResourceId[]
  readonly pools: readonly PoolClaim[]
  readonly ways: readonly InTheWay[]
}

/**
 * Picks resources that are free, open and not the last ones that others count on; where there are
 * none, tells why the best cannot be had, beside visits and holds.
 *
 * @param free those in which no visit stands, and which nobody else holds
 */
export function settleRooms(
  context: Reading,
  wish: Settled,
  plan: RoomPlan,
  free: readonly ResourceId[],
): Settlement {
  const concerned = resourcesIn(plan)
  const closed = closedAmong(context, wish, concerned)
  const book = poolBook(context, wish)
  const serves = (id: ResourceId) =>
    free.includes(id) && !closed.has(id) && crowded(book, wish, [id], plan.late).length === 0
  const resourceIds = pickRooms(plan, serves)
  return {
    resourceIds,
    pools: plan.late.map(({ kind, category }) => ({ kind, category })),
    ways: [
      ...resourceIds.flatMap((id) => closed.get(id) ?? []),
      ...crowded(book, wish, resourceIds, plan.late),
    ],
  }
}

/**
 * What stands against taking a room now, beside the visits in it.
 *
 * @param late what the visit still counts on
 */
export function roomWays(
  context: Reading,
  wish: Settled,
  resourceId: ResourceId,
  late: readonly PoolClaim[],
): InTheWay[] {
  const closed = closedAmong(context, wish, [resourceId]).get(resourceId)
  const book = poolBook(context, wish)
  return [
    ...(closed ? [closed] : []),
    ...crowded(book, wish, [resourceId], late),
    ...roomHolds(context.db, heldFrom(context, wish, [resourceId])),
  ]
}

const heldFrom = ({ actor, now }: Reading, wish: Settled, resourceIds: readonly ResourceId[]) => ({
  ...{ providerId: wish.providerId, interval: wish.interval, resourceIds },
  ...{ sessionId: actor.sessionId, userId: actor.userId, now },
})

/** The resources that cannot be used then, with why. */
function closedAmong(
  { db }: Reading,
  { interval, location }: Settled,
  resourceIds: readonly ResourceId[],
): Map<ResourceId, InTheWay> {
  const told = (resourceId: ResourceId, { interval: [startsAt, endsAt], reason }: Closure) => ({
    ...nobody,
    ...{ what: 'out_of_service' as const, resourceId, by: reason, startsAt, endsAt },
  })
  return new Map(
    Array.from(loadResourceTimes(db, resourceIds, interval)).flatMap(([id, times]) => {
      const [first] = closuresOf(times, interval, location.zone)
      return first ? [[id, told(id, first)]] : []
    }),
  )
}

/** The resources of the location around a time; null where nobody counts on any. */
function poolBook(context: Reading, wish: Settled): PoolBook | null {
  const { db, actor, now } = context
  const { location, interval, excluding, groupId } = wish
  const claims = loadClaims(db, location.id, excluding, interval)
  if (claims.length === 0 && !wish.type.needs.some(({ late }) => late)) return null
  const resources = findResources(db, location.id)
  const ids = resources.map(({ id }) => id)
  const concern = { excluding, groupId, sessionId: actor.sessionId, now }
  const busy = loadBusy(db, { ...concern, patientId: null, newPatients: false }, [], ids, interval)
  const times = loadResourceTimes(db, ids, interval)
  const away = ids.map((id): [ResourceId, Interval[]] => {
    const known = times.get(id)
    const closed = known ? closuresOf(known, interval, location.zone) : []
    return [id, [...(busy.resources.get(id) ?? []), ...closed].map((each) => each.interval)]
  })
  return { resources, away: new Map(away), claims }
}

function crowded(
  book: PoolBook | null,
  { interval }: Settled,
  picked: readonly ResourceId[],
  late: readonly PoolClaim[],
): InTheWay[] {
  const [full] = book === null ? [] : fullPools(book, { interval, picked, late })
  if (!full) return []
  const [startsAt, endsAt] = interval
  return [{ ...nobody, what: 'pool', by: full.category, startsAt, endsAt }]
}
