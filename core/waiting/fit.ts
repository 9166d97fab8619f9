import { DAY, MINUTE } from '../kernel/clock.ts'
import { dayNumber, minutesOf, weekdayOf, type LocalDate } from '../kernel/dates.ts'
import type { LocationId, ProviderId, TypeId } from '../kernel/ids.ts'
import type { CandidateKind, FitReason } from '../kernel/offers.ts'
import type { Urgency, Window } from '../kernel/wishes.ts'

/** What somebody on one of the lists wants. */
export interface Wish {
  readonly kind: CandidateKind
  readonly typeId: TypeId
  readonly minutes: number
  /** None means anybody who sees the type. */
  readonly providerIds: readonly ProviderId[]
  readonly locationIds: readonly LocationId[]
  readonly windows: readonly Window[]
  readonly urgency: Urgency
  readonly noticeMinutes: number
  readonly mayPhone: boolean
  readonly from: LocalDate | null
  readonly until: LocalDate | null
  /** Epoch ms since when they wait. */
  readonly since: number
  /** Who saw them last, or made the plan. */
  readonly usualProviderId: ProviderId | null
  /** Epoch ms of what somebody on the ASAP list has booked. */
  readonly bookedFor: number | null
  readonly dueOn: LocalDate | null
}

/** A free time by the instants (epoch ms) and the wall clock of its location. */
export interface Room {
  readonly providerId: ProviderId
  readonly locationId: LocationId
  readonly startsAt: number
  readonly freeUntil: number
  /** The end of the part that came free; the time may be free beyond it. */
  readonly freedUntil: number
  readonly date: LocalDate
  /** Minutes since midnight. */
  readonly minute: number
  /** Epoch ms. */
  readonly now: number
  readonly today: LocalDate
  /** Whether the provider does this type, and nothing else is set aside then. */
  readonly takes: (typeId: TypeId) => boolean
}

/** How well a wish fits, higher is better, and why. */
export interface Fit {
  readonly score: number
  readonly reasons: readonly FitReason[]
}

interface Part extends FitReason {
  readonly points: number
}

/** How well a wish fits into a free time; null where it does not. */
export function fitOf(wish: Wish, room: Room): Fit | null {
  if (!fits(wish, room)) return null
  const parts = [
    lengthPart(wish, room),
    ...providerParts(wish, room),
    ...(wish.windows.length > 0 ? [part('wanted_time', null, 10)] : []),
    ...urgencyParts(wish),
    ...patienceParts(wish, room),
    ...obstacles(wish, room),
  ]
  return {
    score: parts.reduce((sum, { points }) => sum + points, 0),
    reasons: parts.map(({ code, count }) => ({ code, count })),
  }
}

const part = (code: FitReason['code'], count: number | null, points: number): Part => ({
  code,
  count,
  points,
})

function fits(wish: Wish, room: Room): boolean {
  const named = wish.providerIds.includes(room.providerId)
  return (
    room.startsAt + wish.minutes * MINUTE <= room.freeUntil &&
    (wish.providerIds.length === 0 || named) &&
    room.takes(wish.typeId) &&
    (wish.locationIds.length === 0 || wish.locationIds.includes(room.locationId)) &&
    (wish.from === null || wish.from <= room.date) &&
    (wish.until === null || room.date <= wish.until) &&
    (wish.bookedFor === null || room.startsAt < wish.bookedFor) &&
    (wish.windows.length === 0 || wish.windows.some((window) => within(window, wish, room)))
  )
}

const within = ({ weekdays, from, to }: Window, { minutes }: Wish, room: Room): boolean =>
  (weekdays.length === 0 || weekdays.includes(weekdayOf(room.date))) &&
  minutesOf(from) <= room.minute &&
  room.minute + minutes <= minutesOf(to)

/** The fuller the time that came free, or all of the free time, the better: up to 30 points. */
function lengthPart({ minutes }: Wish, { startsAt, freeUntil, freedUntil }: Room): Part {
  const until = startsAt + minutes * MINUTE <= freedUntil ? freedUntil : freeUntil
  const room = (until - startsAt) / MINUTE
  const rest = Math.round(room - minutes)
  if (rest === 0) return part('fills_exactly', null, 30)
  return part('leaves_gap', rest, (30 * minutes) / room)
}

function providerParts({ providerIds, usualProviderId }: Wish, { providerId }: Room): Part[] {
  if (providerIds.includes(providerId)) return [part('wanted_provider', null, 15)]
  return usualProviderId === providerId ? [part('usual_provider', null, 10)] : []
}

function urgencyParts({ urgency }: Wish): Part[] {
  if (urgency === 'urgent') return [part('urgent', null, 40)]
  return urgency === 'soon' ? [part('soon', null, 20)] : []
}

/** Longest that waiting still earns points, in days. */
const PATIENCE = 60

/** Who asked for a time comes before who is only due; and how long it has been: up to 55 points. */
function patienceParts(wish: Wish, room: Room): Part[] {
  const days = Math.max(0, Math.floor((room.now - wish.since) / DAY))
  const earned = (most: number, count: number) => (most * Math.min(count, PATIENCE)) / PATIENCE
  if (wish.kind === 'waitlist') return [part('waiting', days, 35 + earned(20, days))]
  if (wish.kind === 'plan') return [part('planned', days, 12 + earned(15, days))]
  if (wish.kind === 'asap') {
    const sooner = Math.floor(((wish.bookedFor ?? room.startsAt) - room.startsAt) / DAY)
    return [part('sooner', sooner, 25 + earned(20, sooner))]
  }
  const overdue = wish.dueOn === null ? 0 : dayNumber(room.today) - dayNumber(wish.dueOn)
  return overdue > 0 ? [part('overdue', overdue, 5 + earned(15, overdue))] : [part('due', null, 5)]
}

function obstacles({ noticeMinutes, mayPhone }: Wish, { startsAt, now }: Room): Part[] {
  const short = startsAt - now < noticeMinutes * MINUTE
  return [
    ...(short ? [part('short_notice', null, -40)] : []),
    ...(mayPhone ? [] : [part('not_by_phone', null, -30)]),
  ]
}
