import type { LocalDate } from '../../kernel/dates.ts'
import { contains, normalize, overlaps, type Interval } from '../../kernel/intervals.ts'
import { dayBounds } from '../../kernel/zones.ts'
import { dayIn } from './days.ts'
import { dayOn, rotaOf } from './rota.ts'
import type { Calendar, OutsideWhy, Post, PostDay } from './timetable.ts'

export type {
  Away,
  BlockRule,
  Calendar,
  Closing,
  DayBlock,
  HoursException,
  HoursRule,
  OutsideWhy,
  Post,
  PostDay,
  Season,
} from './timetable.ts'

/**
 * How one date of a post is made up: the hours in force, less breaks, time off and holidays, and
 * what is set aside of it. For many dates make the rota once and ask `dayOn`.
 *
 * @param bounds what `dayBounds` says of the date, where the caller has it at hand
 */
export const dayOf = (
  calendar: Calendar,
  post: Post,
  date: LocalDate,
  bounds = dayBounds(date, post.zone),
): PostDay => dayOn(rotaOf(calendar, post), dayIn(date, bounds))

/** Why `wanted` does not lie within the working time of these days of one post; null when it does. */
export function whyOutside(days: readonly PostDay[], wanted: Interval): OutsideWhy | null {
  if (contains(normalize(days.flatMap((day) => day.working)), wanted)) return null
  const met = (spans: readonly Interval[]) => spans.some((span) => overlaps(span, wanted))
  if (days.some((day) => day.holiday !== null)) return 'holiday'
  if (days.some((day) => met(day.timeOff.map((off) => off.interval)))) return 'time_off'
  return days.some((day) => met(day.breaks)) ? 'break' : 'closed'
}
