import { MINUTE } from '../../kernel/clock.ts'
import type { TypeId } from '../../kernel/ids.ts'
import type { Interval } from '../../kernel/intervals.ts'
import { wallSpans, type Zone } from '../../kernel/zones.ts'
import { gridStarts, weekdayIn, type Day } from './days.ts'
import { workingOn, type Rota } from './rota.ts'
import { blocksOn, keepsOut } from './set-aside.ts'

/** On which weekdays, and between which times of the wall clock, a visit is wanted. */
export interface Within {
  /** ISO 8601, Monday 1 to Sunday 7; empty means every day. */
  readonly weekdays: readonly number[]
  /** Minutes since midnight at which it begins at the earliest, and ends at the latest. */
  readonly earliest: number
  readonly latest: number
}

/** Whenever it may be. */
export const anyTime: Within = { weekdays: [], earliest: 0, latest: 1440 }

/** The instants at which a visit of so many minutes may start as far as the clock is concerned. */
export function startsIn(
  days: readonly Day[],
  zone: Zone,
  grid: number,
  within: Within,
  minutes: number,
): number[] {
  const starts: number[] = []
  for (const day of days) {
    if (within.weekdays.length > 0 && !within.weekdays.includes(weekdayIn(day))) continue
    const all = gridStarts(day.date, zone, grid, day)
    for (const start of isAnyTime(within) ? all : among(all, day, zone, within, minutes))
      starts.push(start)
  }
  return starts
}

const isAnyTime = ({ earliest, latest }: Within): boolean => earliest === 0 && latest === 1440

function among(
  starts: readonly number[],
  day: Day,
  zone: Zone,
  { earliest, latest }: Within,
  minutes: number,
): number[] {
  const [window] = wallSpans(day.date, [[earliest, latest]], zone, day)
  if (!window) return []
  return starts.filter((start) => window[0] <= start && start + minutes * MINUTE <= window[1])
}

/** When a provider works over days that follow each other; what meets at midnight is joined. */
export function workingOver(rota: Rota, days: readonly Day[]): Interval[] {
  const working: Interval[] = []
  for (const day of days)
    for (const span of workingOn(rota, day)) {
      const last = working[working.length - 1]
      if (last?.[1] === span[0]) working[working.length - 1] = [last[0], span[1]]
      else working.push(span)
    }
  return working
}

/** The time that is set aside for other types, or for nobody, and not released by `now`. */
export function setAsideOver(
  rota: Rota,
  days: readonly Day[],
  typeId: TypeId | null,
  now: number,
): Interval[] {
  if (!rota.blocks.any) return []
  return days.flatMap((day) =>
    blocksOn(rota.blocks, rota.post.zone, day)
      .filter((block) => keepsOut(block, typeId, now))
      .map(({ interval }) => interval),
  )
}

/** The time that is set aside for a type. */
export function setAsideFor(rota: Rota, days: readonly Day[], typeId: TypeId): Interval[] {
  if (!rota.blocks.any) return []
  return days.flatMap((day) =>
    blocksOn(rota.blocks, rota.post.zone, day)
      .filter(({ block }) => block.kind === 'types' && block.typeIds.includes(typeId))
      .map(({ interval }) => interval),
  )
}
