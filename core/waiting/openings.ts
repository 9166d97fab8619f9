import type { Post } from '../availability/index.ts'
import { listActiveLocations, listActiveProviders } from '../clinic/index.ts'
import type { Location } from '../clinic/contract.ts'
import type { PromptHandler } from '../context.ts'
import type { Reader } from '../database/handles.ts'
import { MINUTE } from '../kernel/clock.ts'
import { addDays, dayNumber, type LocalDate } from '../kernel/dates.ts'
import type { Interval } from '../kernel/intervals.ts'
import { refuseField } from '../kernel/refusals.ts'
import { startOfDay } from '../kernel/zones.ts'
import type { Opening, waitingContract } from './contract.ts'
import { freedTimes, type FreedTime } from './freed-times.ts'
import { openOffersAt } from './offers.ts'
import { freeTimes, type FreeTime } from './still-free.ts'

type List = typeof waitingContract.openings

/** Dates that one list may span. */
const LONGEST_LIST = 31
/** Nobody is called for less. */
const SHORTEST = 10 * MINUTE
/** A time that has begun is offered from the next multiple of so much. */
const STEP = 5 * MINUTE

/** What came free and still is: times that visits left, and blocks that were released. */
export const openings: PromptHandler<List> = ({ db, now }, asked) => {
  requireRange(asked.from, asked.to)
  const locations = listActiveLocations(db).filter(
    ({ id }) => asked.locationId === null || id === asked.locationId,
  )
  const posts = postsOf(db, locations, asked.providerId)
  if (posts.length === 0) return []
  const free = freeTimes(db, posts, asked.from, asked.to, now)
  const freed = freedTimes(db, { ...asked, ...spanOf(locations, asked.from, asked.to) })
  const found = [...free].flatMap(([post, time]) => [
    ...freed.filter((each) => isAt(each, post)).flatMap((each) => stillFree(each, time, now)),
    ...released(post, time, now),
  ])
  return once(found)
    .sort((a, b) => a.startsAt - b.startsAt)
    .map((opening) => ({ ...opening, openOffers: openOffersAt(db, opening, now) }))
}

/** @throws Refusal `invalid_input` at `to`: `end_before_start`, `out_of_range` */
function requireRange(from: LocalDate, to: LocalDate): void {
  const dates = dayNumber(to) - dayNumber(from) + 1
  if (dates < 1) throw refuseField('to', 'end_before_start')
  if (dates > LONGEST_LIST) throw refuseField('to', 'out_of_range')
}

const postsOf = (
  db: Reader,
  locations: readonly Location[],
  providerId: Post['providerId'] | null,
): Post[] =>
  listActiveProviders(db)
    .filter(({ id }) => providerId === null || id === providerId)
    .flatMap(({ id }) =>
      locations.map((location) => ({
        providerId: id,
        locationId: location.id,
        zone: location.zone,
      })),
    )

const spanOf = (locations: readonly Location[], from: LocalDate, to: LocalDate) => ({
  from: Math.min(...locations.map(({ zone }) => startOfDay(from, zone))),
  to: Math.max(...locations.map(({ zone }) => startOfDay(addDays(to, 1), zone))),
})

const isAt = (freed: FreedTime, post: Post): boolean =>
  freed.providerId === post.providerId && freed.locationId === post.locationId

function stillFree(freed: FreedTime, { spans }: FreeTime, now: number): Opening[] {
  const { id, why, freedAt, version, providerId, locationId } = freed
  const about = { freedTimeId: id, why, since: freedAt, version }
  return parts(spans, [freed.startsAt, freed.endsAt], now).map((part) => ({
    ...{ ...about, providerId, locationId, openOffers: 0 },
    ...part,
  }))
}

function released({ providerId, locationId }: Post, time: FreeTime, now: number): Opening[] {
  return time.blocks.flatMap(({ interval, releasedAt }) =>
    releasedAt === null || releasedAt > now
      ? []
      : parts(time.spans, interval, now).map((part) => ({
          ...{ freedTimeId: null, why: 'block' as const, since: releasedAt, version: null },
          ...{ providerId, locationId, openOffers: 0 },
          ...part,
        })),
  )
}

/** What of an interval is free and not past, each with the end of the free time around it. */
const parts = (spans: readonly Interval[], [start, end]: Interval, now: number) =>
  spans
    .map(([from, to]) => ({
      startsAt: Math.max(from, start, Math.ceil(now / STEP) * STEP),
      endsAt: Math.min(to, end),
      freeUntil: to,
    }))
    .filter(({ startsAt, endsAt }) => endsAt - startsAt >= SHORTEST)

/** Time that came free twice is listed once, as it came free last. */
function once(openings: readonly Opening[]): Opening[] {
  const found = new Map<string, Opening>()
  for (const opening of openings) {
    const key = `${opening.providerId} ${opening.locationId} ${opening.startsAt}`
    const known = found.get(key)
    if (!known || known.since < opening.since) found.set(key, opening)
  }
  return [...found.values()]
}
