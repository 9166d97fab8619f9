import type { Slot } from '../../core/appointments/contract.ts'
import {
  dateTimeOf,
  timeOf,
  type LocalDate,
  type LocalDateTime,
  type LocalTime,
} from '../../core/kernel/dates.ts'
import type { LocationId, ProviderId, ResourceId } from '../../core/kernel/ids.ts'
import type { ProblemCode } from '../../core/kernel/problems.ts'
import { wallOf, type Zone } from '../../core/kernel/zones.ts'

/** Where and when a visit is to be; what booking and moving ask for alike. */
export interface Place {
  /** Null takes anyone who has time. */
  readonly providerId: ProviderId | null
  readonly locationId: LocationId
  readonly minutes: number
  /** A room that was asked for; null takes a free one of the kind that is needed. */
  readonly resourceId: ResourceId | null
  readonly time: WantedTime
}

/** One of the offered times, or a time typed in. */
export type WantedTime = OfferedTime | TypedTime

export interface OfferedTime {
  readonly how: 'offered'
  /** The first day to look at. */
  readonly from: LocalDate
  /** The slot that was chosen; null is the first one. */
  readonly chosen: string | null
}

export interface TypedTime {
  readonly how: 'typed'
  readonly date: LocalDate | null
  readonly at: LocalTime | null
}

/** A place that can be sent to the core. */
export interface Settled {
  readonly providerId: ProviderId
  readonly locationId: LocationId
  readonly start: LocalDateTime
  readonly minutes: number
  readonly resourceIds: ResourceId[]
}

export type Problems = Readonly<Record<string, ProblemCode>>

/** Names a slot among the offered ones. */
export const slotKey = (slot: Slot): string => `${slot.startsAt} ${slot.providerId}`

/** The slot that is chosen: the one that was picked if it is still offered, else the first. */
export function chosenSlot(time: OfferedTime, slots: readonly Slot[]): Slot | null {
  return slots.find((slot) => slotKey(slot) === time.chosen) ?? slots[0] ?? null
}

/** The place as the core wants it, or what is missing. */
export function settle(place: Place, slots: readonly Slot[], zone: Zone): Settled | Problems {
  if (place.time.how === 'typed') return settleTyped(place, place.time)
  const slot = chosenSlot(place.time, slots)
  return slot ? settleSlot(slot, place.minutes, zone) : { start: 'required' }
}

/** True when the person picked a time, as against the first one that happens to be offered. */
export const isChosen = ({ time }: Place): boolean => time.how === 'typed' || time.chosen !== null

/** True when the slot that was picked is not among those that are offered now. */
export const isGone = ({ time }: Place, slots: readonly Slot[]): boolean =>
  time.how === 'offered' &&
  time.chosen !== null &&
  !slots.some((slot) => slotKey(slot) === time.chosen)

/** True when nothing was missing. */
export const isSettled = (settled: Settled | Problems): settled is Settled =>
  'resourceIds' in settled

/** The place with the time of an opening, as if it had been typed; a room that is not free then is let go. */
export function placeAt(place: Place, slot: Slot, zone: Zone): Place {
  const { date, minute } = wallOf(slot.startsAt, zone)
  const isRoomThere = place.resourceId !== null && slot.resourceIds.includes(place.resourceId)
  return {
    ...place,
    providerId: slot.providerId,
    resourceId: isRoomThere ? place.resourceId : null,
    time: { how: 'typed', date, at: timeOf(minute) },
  }
}

/** An offered slot as the core wants it. */
export function settleSlot(slot: Slot, minutes: number, zone: Zone): Settled {
  const { date, minute } = wallOf(slot.startsAt, zone)
  const { providerId, locationId, resourceIds } = slot
  return { providerId, locationId, start: dateTimeOf(date, minute), minutes, resourceIds }
}

function settleTyped(place: Place, { date, at }: TypedTime): Settled | Problems {
  const { providerId, locationId, minutes, resourceId } = place
  if (providerId !== null && date !== null && at !== null) {
    const resourceIds = resourceId === null ? [] : [resourceId]
    return { providerId, locationId, start: `${date}T${at}`, minutes, resourceIds }
  }
  return {
    ...(providerId === null && { providerId: 'required' as const }),
    ...(date === null && { date: 'required' as const }),
    ...(at === null && { start: 'required' as const }),
  }
}

/** The slots of one day. */
export interface SlotDay {
  readonly date: LocalDate
  readonly slots: readonly Slot[]
}

/** How much of what was found is shown. */
export interface Portion {
  readonly days: number
  readonly timesPerDay: number
}

/**
 * The slots day by day. A time that several providers have free is offered once, with the first of
 * them.
 */
export function slotDays(slots: readonly Slot[], zone: Zone, portion: Portion): SlotDay[] {
  const byDate = new Map<LocalDate, Map<number, Slot>>()
  for (const slot of slots) {
    const { date } = wallOf(slot.startsAt, zone)
    const times = byDate.get(date) ?? new Map<number, Slot>()
    if (!times.has(slot.startsAt)) times.set(slot.startsAt, slot)
    byDate.set(date, times)
  }
  const days = Array.from(byDate).slice(0, portion.days)
  return days.map(([date, times]) => ({
    date,
    slots: Array.from(times.values()).slice(0, portion.timesPerDay),
  }))
}

/** How many times a portion shows. */
export const timesIn = (days: readonly SlotDay[]): number =>
  days.reduce((count, day) => count + day.slots.length, 0)
