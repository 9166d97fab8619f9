import {
  dayOf,
  freeStarts,
  gridStarts,
  loadCalendar,
  type Calendar,
  type Candidate,
  type Piece,
  type Post,
} from '../availability/index.ts'
import type { Reader } from '../database/handles.ts'
import { addDays, datesBetween, type LocalDate } from '../kernel/dates.ts'
import type { AppointmentId, LocationId, PatientId, ProviderId } from '../kernel/ids.ts'
import { normalize, type Interval } from '../kernel/intervals.ts'
import { startOfDay, type Zone } from '../kernel/zones.ts'
import { loadBusy, type BusyBook } from './busy.ts'
import type { Slot } from './contract.ts'

/** A search for bookable starts. */
export interface Search {
  readonly piece: Piece
  readonly posts: readonly Post[]
  /** The resources to choose from at each location; null when none is needed. */
  readonly resources: ReadonlyMap<LocationId, readonly Candidate['id'][]> | null
  /** First and last date, by the wall clock of each location. */
  readonly from: LocalDate
  readonly to: LocalDate
  readonly patientId: PatientId | null
  /** Visits that do not stand in the way. */
  readonly excluding: readonly AppointmentId[]
  readonly gridMinutes: number
  /** Epoch ms; nothing starts before it. */
  readonly now: number
  readonly limit: number
}

/** Dates of the first look; each further one covers twice as many. */
const FIRST_LOOK = 7

/**
 * Finds the first bookable starts, by time. It looks at a few dates first and further ahead only
 * while slots are wanting, with one pass of queries a look, however many providers and days.
 */
export function searchSlots(db: Reader, search: Search): Slot[] {
  let found: Slot[] = []
  let from = search.from
  const zones = zonesOf(search)
  for (let dates = FIRST_LOOK; from <= search.to; dates *= 2) {
    const last = addDays(from, dates - 1)
    const to = last < search.to ? last : search.to
    found = [...found, ...look(db, search, datesBetween(from, to))].sort(byTime)
    from = addDays(to, 1)
    const settled = Math.min(...zones.map((zone) => startOfDay(from, zone)))
    if (found.filter((slot) => slot.startsAt < settled).length >= search.limit) break
  }
  return found.slice(0, search.limit)
}

const zonesOf = ({ posts }: Search): Zone[] => [...new Set(posts.map((post) => post.zone))]

const byTime = (a: Slot, b: Slot): number => a.startsAt - b.startsAt

/** What a zone makes of some dates: their bounds, and where slots may start. */
interface Dates {
  readonly days: readonly { readonly date: LocalDate; readonly from: number; readonly to: number }[]
  readonly starts: readonly number[]
}

function look(db: Reader, search: Search, dates: readonly LocalDate[]): Slot[] {
  const providerIds = [...new Set(search.posts.map((post) => post.providerId))]
  const [first, last] = [dates[0], dates.at(-1)]
  if (first === undefined || last === undefined || providerIds.length === 0) return []
  const calendar = loadCalendar(db, providerIds, first, last)
  const zones = new Map(
    zonesOf(search).map((zone) => [zone, datesIn(zone, dates, search.gridMinutes)]),
  )
  const days = [...zones.values()].flatMap((zone) => zone.days)
  const span: Interval = [
    Math.min(...days.map((day) => day.from)),
    Math.max(...days.map((day) => day.to)),
  ]
  const busy = loadBusy(db, search, providerIds, span)
  return search.posts
    .filter((post) => worksAt(calendar, post))
    .flatMap((post) => {
      const zone = zones.get(post.zone)
      return zone ? slotsAt(search, post, calendar, zone, busy) : []
    })
}

function datesIn(zone: Zone, dates: readonly LocalDate[], grid: number): Dates {
  const starts = [...dates, addDays(dates.at(-1) ?? '', 1)].map((date) => startOfDay(date, zone))
  const days = dates.map((date, index) => ({
    date,
    from: starts[index] ?? 0,
    to: starts[index + 1] ?? 0,
  }))
  return { days, starts: days.flatMap((day) => gridStarts(day.date, zone, grid, day)) }
}

function slotsAt(
  search: Search,
  post: Post,
  calendar: Calendar,
  { days, starts }: Dates,
  busy: BusyBook,
): Slot[] {
  const mine = calendarOf(calendar, post.providerId)
  const working = days.flatMap((day) => dayOf(mine, post, day.date, day).working)
  const stretch = {
    working: normalize(working),
    provider: busy.providers.get(post.providerId) ?? [],
    patient: busy.patient,
    resources: candidatesAt(search, post.locationId, busy),
    starts,
    notBefore: search.now,
  }
  const { providerId, locationId } = post
  return freeStarts(stretch, search.piece).map((start) => ({ ...start, providerId, locationId }))
}

function candidatesAt(
  { resources }: Search,
  locationId: LocationId,
  busy: BusyBook,
): Candidate[] | null {
  if (resources === null) return null
  return (resources.get(locationId) ?? []).map((id) => ({ id, busy: busy.resources.get(id) ?? [] }))
}

const worksAt = (calendar: Calendar, { providerId, locationId }: Post): boolean =>
  calendar.hours.some((rule) => rule.providerId === providerId && rule.locationId === locationId)

const calendarOf = (calendar: Calendar, providerId: ProviderId): Calendar => ({
  ...calendar,
  hours: calendar.hours.filter((rule) => rule.providerId === providerId),
  away: calendar.away.filter((each) => each.providerId === providerId),
})
