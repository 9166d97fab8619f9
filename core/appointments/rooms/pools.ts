import type { Need, Resource } from '../../clinic/contract.ts'
import type { Reader, Writer } from '../../database/handles.ts'
import { DAY } from '../../kernel/clock.ts'
import type { AppointmentId, LocationId, ResourceId } from '../../kernel/ids.ts'
import type { Interval } from '../../kernel/intervals.ts'
import { serves } from './needs.ts'

/** One of a pool of resources: of a kind, or of a line of it. It is counted, not chosen. */
export type PoolClaim = Pick<Need, 'kind' | 'category'>

/** A claim of a standing visit. */
export interface StandingClaim extends PoolClaim {
  readonly interval: Interval
}

interface Row extends PoolClaim {
  readonly startsAt: number
  readonly endsAt: number
}

const CLAIMS = `select kind, category, starts_at as startsAt, ends_at as endsAt
  from appointment_pools
  where location_id = @locationId and active = 1
    and starts_at > @earliest and starts_at < @end and ends_at > @start
    and appointment_id not in (select value from json_each(@excluding))`

/** What visits that meet a span of instants were promised at a location without saying which. */
export const loadClaims = (
  db: Reader,
  locationId: LocationId,
  excluding: readonly AppointmentId[],
  [start, end]: Interval,
): StandingClaim[] =>
  db
    .prepared<Row>(CLAIMS)
    .all({ locationId, excluding: JSON.stringify(excluding), earliest: start - DAY, start, end })
    .map(({ startsAt, endsAt, ...claim }) => ({ ...claim, interval: [startsAt, endsAt] }))

/** The resources in use at a location around a time. */
export interface PoolBook {
  readonly resources: readonly Resource[]
  /** What stands in each, and when each is closed. */
  readonly away: ReadonlyMap<ResourceId, readonly Interval[]>
  readonly claims: readonly StandingClaim[]
}

/** A visit with the resources that it takes now and the ones that it only counts on. */
export interface PoolWish {
  readonly interval: Interval
  readonly picked: readonly ResourceId[]
  readonly late: readonly PoolClaim[]
}

/**
 * The pools of which a visit would leave too few for those who count on them, or find none left
 * itself, lines before kinds. Minutes kept free around visits do not count: rooms are changed for
 * that.
 */
export const fullPools = (book: PoolBook, wish: PoolWish): PoolClaim[] => {
  const picked = book.resources.filter(({ id }) => wish.picked.includes(id))
  return poolsAround([...picked, ...wish.late]).filter((pool) => isFull(book, wish, pool))
}

/** Each line with its kind as a whole, for a line is a part of its kind. */
function poolsAround(parts: readonly PoolClaim[]): PoolClaim[] {
  const pools = parts.flatMap(({ kind, category }): PoolClaim[] => [
    { kind, category },
    { kind, category: null },
  ])
  const byName = new Map(pools.map((pool) => [JSON.stringify([pool.kind, pool.category]), pool]))
  return [...byName.values()].sort(
    (a, b) => Number(a.category === null) - Number(b.category === null),
  )
}

/** More can only be in use than there are where something begins, or where the visit does. */
function isFull(book: PoolBook, { interval, picked, late }: PoolWish, pool: PoolClaim): boolean {
  const within = (claim: PoolClaim) => serves(claim, pool)
  const claims = book.claims.filter(within).map((claim) => claim.interval)
  const wanted = late.filter(within).length
  if (claims.length === 0 && wanted === 0) return false
  const others = book.resources.filter(within).filter(({ id }) => !picked.includes(id))
  const away = others.map(({ id }) => book.away.get(id) ?? [])
  const moments = [interval[0], ...[...claims, ...away.flat()].map(([start]) => start)]
  return moments
    .filter((moment) => holds(interval, moment))
    .some((moment) => {
      const gone = away.filter((spans) => spans.some((span) => holds(span, moment))).length
      const promised = claims.filter((span) => holds(span, moment)).length
      return promised + wanted > 0 && gone + promised + wanted > others.length
    })
}

const holds = ([start, end]: Interval, moment: number): boolean => start <= moment && moment < end

const FREE = 'delete from appointment_pools where appointment_id = ?'
const CLAIM = `insert into appointment_pools
  (appointment_id, position, location_id, kind, category, starts_at, ends_at, active, overridden)
  select id, ?, location_id, ?, ?, starts_at, ends_at,
    status not in ('cancelled', 'no_show', 'rescheduled'), override_reason is not null
  from appointments where id = ?`

/** Gives back what a visit was promised. */
export const freeClaims = (db: Writer, id: AppointmentId): void => void db.execute(FREE, id)

/** Promises a visit one of each pool. */
export function claimPools(db: Writer, id: AppointmentId, pools: readonly PoolClaim[]): void {
  for (const [position, { kind, category }] of pools.entries())
    db.execute(CLAIM, position, kind, category, id)
}

/** Pools as SQL reads them, for `a` (appointments), in order. */
export const POOLS_COLUMN = `(select json_group_array(json_object('kind', kind, 'category', category)
  order by position) from appointment_pools where appointment_id = a.id)`

/** Reads `POOLS_COLUMN`: JSON as the database made it a moment ago. */
export const poolsOf = (json: string): PoolClaim[] =>
  json === '[]' ? [] : (JSON.parse(json) as PoolClaim[])
