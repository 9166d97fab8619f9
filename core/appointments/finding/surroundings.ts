import type { Busy, Candidate } from '../../availability/index.ts'
import type { FreeStart } from '../../availability/index.ts'
import { MINUTE } from '../../kernel/clock.ts'
import { dayNumber, type LocalDate } from '../../kernel/dates.ts'
import type { ProviderId } from '../../kernel/ids.ts'
import { contains, normalize, overlaps, subtract, type Interval } from '../../kernel/intervals.ts'
import { wallOf } from '../../kernel/zones.ts'
import { minutesIn } from '../rules.ts'
import type { Surroundings } from './ranking.ts'
import type { Found } from './search.ts'

/** What makes openings of one search better or worse, beside what stands around each. */
export interface Tastes {
  readonly usualHalf: 'mornings' | 'afternoons' | null
  /** Who was named before others; empty where nobody was. */
  readonly preferred: readonly ProviderId[]
  readonly today: LocalDate
  /** Minutes that each provider has booked on a date, and all who are searched on average. */
  readonly load: (providerId: ProviderId, date: LocalDate) => { mine: number; average: number }
}

/** So many minutes may lie between two visits that the same room is kept for. */
const NEXT_DOOR = 30
const NOON = 720

/** Looks around the openings of one post. */
export function surroundingsAt(found: Found, tastes: Tastes) {
  const { post, stretch, ownHours } = found
  const busy = normalize(stretch.provider.map(({ interval }) => interval))
  const free = subtract(stretch.working, busy)
  const rooms = stretch.needs.flatMap(({ candidates }) => candidates)
  return (start: FreeStart): Surroundings => {
    const interval: Interval = [start.startsAt, start.endsAt]
    const { date, minute } = wallOf(start.startsAt, post.zone)
    const half = minute < NOON ? 'mornings' : 'afternoons'
    const { mine, average } = tastes.load(post.providerId, date)
    return {
      minutes: minutesIn(interval),
      free: freeAround(interval, free),
      sameRoom: rooms.some(
        (room) =>
          start.resourceIds.includes(room.id) && isNextDoor(room, stretch.provider, interval),
      ),
      usualHalf: half === tastes.usualHalf ? half : null,
      preferred: tastes.preferred.includes(post.providerId),
      lighter: average > 0 ? Math.max(0, (average - mine) / average) : 0,
      setAside: contains(ownHours, interval),
      daysAhead: Math.max(0, dayNumber(date) - dayNumber(tastes.today)),
    }
  }
}

function freeAround([start, end]: Interval, free: readonly Interval[]): Surroundings['free'] {
  const around = free.find(([from, to]) => from <= start && end <= to)
  if (!around) return null
  return { before: (start - around[0]) / MINUTE, after: (around[1] - end) / MINUTE }
}

/** True when the provider has the room for a visit just before or after. */
function isNextDoor(room: Candidate, provider: readonly Busy[], [start, end]: Interval): boolean {
  const near: Interval = [start - NEXT_DOOR * MINUTE, end + NEXT_DOOR * MINUTE]
  const beside = provider.filter(({ interval }) => overlaps(interval, near))
  return beside.some((visit) =>
    room.busy.some(
      ({ interval }) => interval[0] === visit.interval[0] && interval[1] === visit.interval[1],
    ),
  )
}

/** What each provider has booked on each date, from what was found so far. */
export function loadsOf(founds: readonly Found[]): Tastes['load'] {
  const providers = new Set(founds.map(({ post }) => post.providerId))
  const loads = new Map<string, number>()
  const totals = new Map<LocalDate, number>()
  for (const { post, stretch } of onceEach(founds))
    for (const { interval } of stretch.provider) {
      const { date } = wallOf(interval[0], post.zone)
      const key = `${post.providerId} ${date}`
      loads.set(key, (loads.get(key) ?? 0) + minutesIn(interval))
      totals.set(date, (totals.get(date) ?? 0) + minutesIn(interval))
    }
  return (providerId, date) => ({
    mine: loads.get(`${providerId} ${date}`) ?? 0,
    average: (totals.get(date) ?? 0) / providers.size,
  })
}

/** A provider who is searched at several locations has one day all the same. */
function onceEach(founds: readonly Found[]): Found[] {
  const seen = new Set<string>()
  return founds.filter(({ post, stretch }) => {
    const key = `${post.providerId} ${stretch.days[0]?.number ?? 0}`
    return !seen.has(key) && seen.add(key)
  })
}
