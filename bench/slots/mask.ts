import type { Day } from '../../core/availability/starts/days.ts'
import type { HoursRule } from '../../core/availability/starts/timetable.ts'
import type { ProviderBusy } from '../../core/availability/starts/taken.ts'
import { MINUTE } from '../../core/kernel/clock.ts'
import { offsetAt } from '../../core/kernel/zones.ts'
import { ZONE } from '../clinic.ts'
import { LENGTH, limits, type Shape } from './shape.ts'

/**
 * The same slots by marking minutes: each minute of each day is open when the hours say so and no
 * visit covers it; a start is free when every minute of the visit is. The marks are kept in bytes
 * and the visits are gone through once, so that nothing but the method itself is slow.
 */
export function maskSlots({ posts, calendar, days, busy }: Shape): number[] {
  const found: number[] = []
  for (const { providerId } of posts) {
    const rules = calendar.hours.filter((rule) => rule.providerId === providerId)
    const visits = busy.get(providerId) ?? []
    let next = 0
    for (const day of days) {
      const marks = openMinutes(day, rules)
      next = cover(marks, day, visits, next)
      for (const start of freeStarts(marks, day)) found.push(start)
    }
  }
  return found
}

function openMinutes(day: Day, rules: readonly HoursRule[]): Uint8Array {
  const marks = new Uint8Array((day.to - day.from) / MINUTE)
  const weekday = ((day.number + 3) % 7) + 1
  const shift = day.number * 1440
  const plain = marks.length === 1440
  for (let at = 0; at < marks.length; at += 1) {
    const minute = plain ? at : wallMinute(day.from + at * MINUTE, shift)
    marks[at] = rules.some((rule) => isOpen(rule, weekday, minute)) ? 1 : 0
  }
  return marks
}

const wallMinute = (instant: number, shift: number): number =>
  instant / MINUTE + offsetAt(ZONE, instant) - shift

const isOpen = ({ weekday, span, breaks }: HoursRule, on: number, minute: number): boolean =>
  weekday === on &&
  span[0] <= minute &&
  minute < span[1] &&
  !breaks.some(([from, to]) => from <= minute && minute < to)

/** Marks the visits of a day as taken. @returns the index of the first visit of a later day */
function cover(
  marks: Uint8Array,
  { from, to }: Day,
  visits: readonly ProviderBusy[],
  first: number,
): number {
  let at = first
  for (; at < visits.length; at += 1) {
    const [start, end] = visits[at]?.interval ?? [to, to]
    if (start >= to) break
    marks.fill(0, (start - from) / MINUTE, (end - from) / MINUTE)
  }
  return at
}

function freeStarts(marks: Uint8Array, day: Day): number[] {
  const starts: number[] = []
  for (let at = 0; at + LENGTH <= marks.length; at += limits.gridMinutes) {
    let minute = at
    while (minute < at + LENGTH && marks[minute] === 1) minute += 1
    if (minute === at + LENGTH) starts.push(day.from + at * MINUTE)
  }
  return starts
}
