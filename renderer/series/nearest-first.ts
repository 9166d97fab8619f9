import type { Slot } from '../../core/appointments/contract.ts'
import {
  dayNumber,
  minutesOf,
  type LocalDate,
  type LocalDateTime,
} from '../../core/kernel/dates.ts'
import { wallOf, type Zone } from '../../core/kernel/zones.ts'

/** Openings by how far the wall clock stands from a start that could not be had. */
export function nearestFirst(slots: readonly Slot[], lost: LocalDateTime, zone: Zone): Slot[] {
  const wanted = minuteOf(lost.slice(0, 10), minutesOf(lost.slice(11)))
  return slots
    .map((slot) => {
      const { date, minute } = wallOf(slot.startsAt, zone)
      return { slot, away: Math.abs(minuteOf(date, minute) - wanted) }
    })
    .sort((a, b) => a.away - b.away)
    .map(({ slot }) => slot)
}

const minuteOf = (date: LocalDate, minute: number): number => dayNumber(date) * 1440 + minute
