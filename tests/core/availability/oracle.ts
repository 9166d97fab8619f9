import { isOpenAt, isSetAsideAt } from './oracle-hours.ts'
import { assignments } from './oracle-rooms.ts'
import { keepsRules } from './oracle-rules.ts'
import { later, readDay, type ReadDay } from './clock-reading.ts'
import type { World } from './world.ts'

/** Minutes of some dates and a margin on both sides, each marked or not. */
export type Marks = Uint8Array

/** A world with its clock read. */
export interface Scene {
  readonly world: World
  readonly days: readonly ReadDay[]
  /** Epoch minute at which the first date begins. */
  readonly base: number
  /** Epoch minute of the request. */
  readonly now: number
}

/** How far marks reach before the first date, and in all. */
export const MARGIN = 2000
const WIDTH = MARGIN * 2 + 2 * 1600

/** Marks the minutes from one epoch minute to another. */
export function mark(marks: Marks, { base }: Pick<Scene, 'base'>, from: number, to: number): void {
  for (let at = from; at < to; at += 1) marks[at - base + MARGIN] = 1
}

export const blank = (): Marks => new Uint8Array(WIDTH)

/** True when any minute between is marked. */
export function anyMarked(marks: Marks, scene: Pick<Scene, 'base'>, from: number, to: number) {
  for (let at = from; at < to; at += 1) if (marks[at - scene.base + MARGIN]) return true
  return false
}

/** Drawn times come in steps of five minutes. */
export const timeOf = ([at, long]: readonly [number, number], { base }: Pick<Scene, 'base'>) =>
  [base + at * 5, base + (at + long) * 5] as const

export function sceneOf(world: World): Scene {
  const dates = Array.from({ length: world.days }, (_, n) => later(world.date, n))
  const days = dates.map((date) => readDay(world.zone, date))
  const base = days[0]?.shown[0]?.at ?? 0
  return { world, days, base, now: base + world.now }
}

/**
 * Every start that the plain reading of the rules allows, in epoch minutes, with every way to give
 * it resources. Each minute of the dates is looked at by itself.
 */
export function readWorld(scene: Scene): Map<number, number[][]> {
  const { world, days } = scene
  const able = ableMinutes(scene)
  const free = new Map<number, number[][]>()
  if (world.minutes < world.limits.shortestMinutes) return free
  if (world.minutes > world.limits.longestMinutes) return free
  for (const day of days)
    for (const { at, minute } of day.shown) {
      if (minute % world.limits.gridMinutes !== 0 || day.first[minute] !== at) continue
      if (!isWanted(scene, day, at) || !isAllAble(able, scene, at)) continue
      if (!keepsRules(scene, day, at)) continue
      const ways = assignments(scene, at)
      if (ways.length > 0) free.set(at, ways)
    }
  return free
}

/** Minutes in which the provider works, nothing is set aside for others, and the patient is free. */
function ableMinutes(scene: Scene): Marks {
  const able = blank()
  for (const day of scene.days)
    for (const { at } of day.shown)
      if (isOpenAt(scene, day, at) && !isSetAsideAt(scene, day, at)) mark(able, scene, at, at + 1)
  for (const busy of scene.world.patientBusy) {
    const [from, to] = timeOf(busy, scene)
    for (let at = from; at < to; at += 1) able[at - scene.base + MARGIN] = 0
  }
  return able
}

function isAllAble(able: Marks, scene: Scene, start: number): boolean {
  for (let at = start; at < start + scene.world.minutes; at += 1)
    if (!able[at - scene.base + MARGIN]) return false
  return true
}

/** Within the wished weekdays and times of day, the lead time and the horizon. */
function isWanted({ world, base, now }: Scene, day: ReadDay, start: number): boolean {
  const { weekdays, earliest, latest } = world.within
  const weekday = new Date(`${day.date}T00:00:00Z`).getUTCDay() || 7
  if (weekdays.length > 0 && !weekdays.includes(weekday)) return false
  if (start < (day.first[earliest] ?? 0)) return false
  if (start + world.minutes > (day.first[latest] ?? 0) && (earliest > 0 || latest < 1440))
    return false
  if (start < now + world.lead) return false
  return world.horizon === null || start < base + world.horizon
}
