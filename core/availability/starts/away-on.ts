import { minutesOf, type LocalDate, type LocalDateTime } from '../../kernel/dates.ts'
import type { WallSpan } from '../../kernel/zones.ts'
import type { Day } from './days.ts'
import type { Away } from './timetable.ts'

/** The parts of time off that fall on a day, in wall minutes. */
export function awayOn(away: readonly Away[], { date }: Day): { span: WallSpan; away: Away }[] {
  return away.flatMap((each) => {
    if (each.to <= date || each.from.slice(0, 10) > date) return []
    const span: WallSpan = [edgeOn(date, each.from), edgeOn(date, each.to)]
    return span[0] < span[1] ? [{ span, away: each }] : []
  })
}

/** A wall time as minutes of a date, held to the date's ends. */
function edgeOn(date: LocalDate, local: LocalDateTime): number {
  const day = local.slice(0, 10)
  if (day === date) return minutesOf(local.slice(11))
  return day < date ? 0 : 1440
}
