import {
  daysIn,
  everWorks,
  freeStarts,
  loadCalendar,
  rotaOf,
  setAsideFor,
  setAsideOver,
  startsIn,
  workingOver,
  type Day,
  type FreeStart,
  type Post,
  type Rota,
  type Stretch,
  type Wish,
  type Within,
} from '../../availability/index.ts'
import type { Reader } from '../../database/handles.ts'
import { DAY } from '../../kernel/clock.ts'
import { addDays, datesBetween, type LocalDate } from '../../kernel/dates.ts'
import type { LocationId, ProviderId, ResourceId } from '../../kernel/ids.ts'
import type { Interval } from '../../kernel/intervals.ts'
import { startOfDay, type Zone } from '../../kernel/zones.ts'
import type { Limits } from '../../rulebook/index.ts'
import { loadBusy, type Concern } from './busy.ts'
import { loadUpkeep, needsWith, type NeedsByLocation } from '../rooms/candidates.ts'
import type { Slot } from '../contract.ts'

/** A provider at a location, with what bounds visits of the wanted type there. */
export interface SearchedPost extends Post {
  readonly limits: Limits
  /** Resources that the provider would rather have. */
  readonly preferred: readonly ResourceId[]
}

/** A search for bookable starts. */
export interface Search {
  readonly wish: Wish
  readonly within: Within
  readonly posts: readonly SearchedPost[]
  readonly needs: NeedsByLocation
  /** First and last date, by the wall clock of each location. */
  readonly from: LocalDate
  readonly to: LocalDate
  readonly concern: Concern
}

/** What was found at one post over some dates. */
export interface Found {
  readonly post: SearchedPost
  readonly stretch: Stretch
  readonly starts: readonly FreeStart[]
  /** The hours that are set aside for the wanted type. */
  readonly ownHours: readonly Interval[]
}

/** What one look over some dates found. */
export interface Look {
  readonly found: readonly Found[]
  /** Epoch ms; whatever starts before it was found by this look or an earlier one. */
  readonly settled: number
}

/** Dates of the first look; each further one covers twice as many. */
const FIRST_LOOK = 3

/**
 * Looks at a few dates first and then further and further ahead, with one pass of queries a look,
 * however many providers and days.
 */
export function* looks(db: Reader, search: Search): Generator<Look, void> {
  const providerIds = [...new Set(search.posts.map((post) => post.providerId))]
  if (search.to < search.from || providerIds.length === 0) return
  const calendar = loadCalendar(db, providerIds, search.from, search.to)
  const rotas = search.posts
    .map((post) => ({ post, rota: rotaOf(calendar, post) }))
    .filter(({ rota }) => everWorks(rota))
  const zones = [...new Set(rotas.map(({ post }) => post.zone))]
  let from = search.from
  for (let dates = FIRST_LOOK; from <= search.to && rotas.length > 0; dates *= 2) {
    const last = addDays(from, dates - 1)
    const to = last < search.to ? last : search.to
    const found = look(db, search, rotas, datesBetween(from, to))
    from = addDays(to, 1)
    yield { found, settled: Math.min(...zones.map((zone) => startOfDay(from, zone))) }
  }
}

/** Finds the first bookable starts, by time. */
export function searchSlots(db: Reader, search: Search, limit: number): Slot[] {
  let slots: Slot[] = []
  for (const { found, settled } of looks(db, search)) {
    slots = [...slots, ...found.flatMap(slotsOf)].sort(byTime)
    if (slots.filter((slot) => slot.startsAt < settled).length >= limit) break
  }
  return slots.slice(0, limit)
}

/** What was found at a post, as slots. */
export const slotsOf = ({ post, starts }: Found): Slot[] => {
  const { providerId, locationId } = post
  return starts.map(({ startsAt, endsAt, resourceIds }) => ({
    ...{ startsAt, endsAt, providerId, locationId, resourceIds },
  }))
}

export const byTime = (a: Slot, b: Slot): number => a.startsAt - b.startsAt

interface PostRota {
  readonly post: SearchedPost
  readonly rota: Rota
}

function look(
  db: Reader,
  search: Search,
  rotas: readonly PostRota[],
  dates: readonly LocalDate[],
): Found[] {
  const days = new Map(rotas.map(({ post: { zone } }) => [zone, [] as readonly Day[]]))
  for (const zone of days.keys()) days.set(zone, daysIn(zone, dates))
  const { busy, upkeep } = loadAll(db, search, rotas, [...days.values()])
  const starts = startsOnce(search)
  const resources = ({ locationId, preferred }: SearchedPost) => {
    const [needs, kept] = [search.needs.get(locationId), upkeep.get(locationId)]
    return needs && kept ? needsWith(needs, busy, kept, preferred) : { needs: [], pools: [] }
  }
  return rotas.map(({ post, rota }) => {
    const here = days.get(post.zone) ?? []
    const stretch: Stretch = {
      zone: post.zone,
      days: here,
      working: workingOver(rota, here),
      setAside: setAsideOver(rota, here, search.wish.typeId, search.concern.now),
      provider: busy.providers.get(post.providerId) ?? [],
      patient: busy.patient,
      ...resources(post),
      starts: starts(here, post.zone, post.limits.gridMinutes),
      limits: post.limits,
    }
    const ownHours = setAsideFor(rota, here, search.wish.typeId)
    return { post, stretch, starts: freeStarts(stretch, search.wish), ownHours }
  })
}

/** Reads what stands in the way over the days of every zone. */
function loadAll(
  db: Reader,
  { concern, needs }: Search,
  rotas: readonly PostRota[],
  days: readonly (readonly Day[])[],
) {
  const span: Interval = [
    Math.min(...days.map((of) => of[0]?.from ?? Infinity)),
    Math.max(...days.map((of) => of.at(-1)?.to ?? -Infinity)),
  ]
  const here = new Set<LocationId>(rotas.map(({ post }) => post.locationId))
  const wanted = [...needs].filter(([id]) => here.has(id))
  const resourceIds = wanted.flatMap(([, { resources }]) => resources.map(({ id }) => id))
  const providerIds = [...new Set<ProviderId>(rotas.map(({ post }) => post.providerId))]
  return {
    busy: loadBusy(db, concern, providerIds, resourceIds, span),
    upkeep: new Map(
      wanted.map(([id, each]) => [
        id,
        loadUpkeep(db, id, each, concern.excluding, [span[0], span[1] + DAY]),
      ]),
    ),
  }
}

/** The starts of each zone and grid, worked out once. */
function startsOnce({ within, wish }: Search) {
  const known = new Map<string, readonly number[]>()
  return (days: readonly Day[], zone: Zone, grid: number): readonly number[] => {
    const key = `${zone} ${grid}`
    const starts = known.get(key) ?? startsIn(days, zone, grid, within, wish.minutes)
    known.set(key, starts)
    return starts
  }
}
