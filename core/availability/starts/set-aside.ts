import { MINUTE } from '../../kernel/clock.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import type { TypeId } from '../../kernel/ids.ts'
import type { Interval } from '../../kernel/intervals.ts'
import { wallSpans, type Zone } from '../../kernel/zones.ts'
import { weekdayIn, type Day } from './days.ts'
import { recursOn } from './recurring.ts'
import type { BlockRule, DayBlock, Post } from './timetable.ts'

/** The blocks of one post, sorted so that a date is a look-up. */
export interface Blocks {
  /** Monday at 1. */
  readonly weekdays: readonly (readonly BlockRule[])[]
  readonly dates: ReadonlyMap<LocalDate, readonly BlockRule[]>
  readonly any: boolean
}

/** Sorts the blocks that concern one post. */
export function blocksOf(blocks: readonly BlockRule[], post: Post): Blocks {
  const mine = blocks.filter(
    (block) =>
      block.providerId === post.providerId &&
      (block.locationId === null || block.locationId === post.locationId),
  )
  return {
    weekdays: Array.from({ length: 8 }, (_, weekday) =>
      mine.filter((block) => block.date === null && block.weekday === weekday),
    ),
    dates: Map.groupBy(
      mine.filter((block) => block.date !== null),
      (block) => block.date ?? '',
    ),
    any: mine.length > 0,
  }
}

/** The blocks of a day, by start. */
export function blocksOn({ weekdays, dates, any }: Blocks, zone: Zone, day: Day): DayBlock[] {
  if (!any) return []
  const weekly = (weekdays[weekdayIn(day)] ?? []).filter((block) => recursOn(block, day))
  return [...weekly, ...(dates.get(day.date) ?? [])]
    .flatMap((block) => blockOn(block, zone, day))
    .sort((a, b) => a.interval[0] - b.interval[0])
}

function blockOn(block: BlockRule, zone: Zone, day: Day): DayBlock[] {
  const [interval] = wallSpans(day.date, [block.span], zone, day)
  return interval ? [{ block, interval, releasedAt: releaseOf(block, interval, zone, day) }] : []
}

/** Epoch ms at which the first of both ways releases a block; lunch and meetings never are. */
function releaseOf(
  { kind, releaseBefore, releaseAt }: BlockRule,
  [start]: Interval,
  zone: Zone,
  day: Day,
): number | null {
  if (kind === 'lunch' || kind === 'meeting') return null
  const before = releaseBefore === null ? Infinity : start - releaseBefore * MINUTE
  const at = releaseAt === null ? Infinity : instantAt(releaseAt, zone, day)
  return Math.min(before, at) === Infinity ? null : Math.min(before, at)
}

/** The instant of a wall minute of a day; one that a clock change skips is the change itself. */
const instantAt = (minute: number, zone: Zone, day: Day): number =>
  wallSpans(day.date, [[0, minute]], zone, day)[0]?.[1] ?? day.from

/** True while a block keeps visits of a type, or of no type that is known, out of its time. */
export const keepsOut = (
  { block, releasedAt }: DayBlock,
  typeId: TypeId | null,
  now: number,
): boolean => {
  if (releasedAt !== null && releasedAt <= now) return false
  return !(block.kind === 'types' && typeId !== null && block.typeIds.includes(typeId))
}
