import { minutesOf } from '../kernel/dates.ts'
import { overlaps } from '../kernel/intervals.ts'
import type { Problem } from '../kernel/problems.ts'
import type { StoredHours, WeeklyHours } from './contract.ts'

/** Breaks that do not lie within their hours. */
export function breakProblems(hours: WeeklyHours): Problem[] {
  return hours.breaks.flatMap((pause, index): Problem[] =>
    pause.from < hours.from || hours.to < pause.to
      ? [{ path: `breaks.${index}.from`, code: 'break_outside_hours' }]
      : [],
  )
}

/**
 * True when two weekly hours of one provider are in force at the same time of some week: nobody
 * works at two places at once, so the location does not matter.
 */
export function collide(a: WeeklyHours, b: WeeklyHours): boolean {
  const span = (hours: WeeklyHours) => [minutesOf(hours.from), minutesOf(hours.to)] as const
  return a.weekday === b.weekday && overlaps(span(a), span(b)) && validTogether(a, b)
}

/** True when other hours of the same provider stand in the way of `hours`. */
export const meetsOthers = (hours: WeeklyHours, others: readonly StoredHours[]): boolean =>
  others.some((other) => other.id !== hours.id && collide(hours, other))

function validTogether(a: WeeklyHours, b: WeeklyHours): boolean {
  const startsInTime = (x: WeeklyHours, y: WeeklyHours) =>
    x.validFrom === null || y.validTo === null || x.validFrom <= y.validTo
  return startsInTime(a, b) && startsInTime(b, a)
}
