import type { BlockRule, HoursRule, Season } from '../../../core/availability/starts/timetable.ts'
import { dayOfWeek, mondayOf, type ReadDay } from './clock-reading.ts'
import type { Scene } from './oracle.ts'
import { here, providerId, wantedType } from './world.ts'

/** True when the provider works at the minute. */
export function isOpenAt(scene: Scene, day: ReadDay, at: number): boolean {
  const { calendar } = scene.world
  const { date } = day
  if (calendar.closings.some((c) => c.date === date && (c.locationId ?? here) === here))
    return false
  if (calendar.away.some((off) => isAwayAt(off, day, at))) return false
  const changes = calendar.exceptions.filter((each) => each.date === date)
  const added = changes.filter(({ kind, locationId }) => kind !== 'closed' && locationId === here)
  if (added.some(({ spans }) => spans.some((span) => covers(span, day, at)))) return true
  if (changes.some(({ kind }) => kind === 'closed' || kind === 'instead')) return false
  const rules = rulesOn(scene, date)
  const isBreak = rules.some(({ breaks }) => breaks.some((span) => covers(span, day, at)))
  return !isBreak && rules.some(({ span }) => covers(span, day, at))
}

/** True from the first time that the clock shows the start until the first time it shows the end. */
const covers = ([from, to]: readonly [number, number], { first }: ReadDay, at: number): boolean =>
  (first[from] ?? 0) <= at && at < (first[to] ?? 0)

function isAwayAt(off: { from: string; to: string }, day: ReadDay, at: number): boolean {
  const edge = (local: string): number => {
    const [date = '', time = ''] = local.split('T')
    if (date !== day.date) return date < day.date ? 0 : 1440
    const [hour = '0', minute = '0'] = time.split(':')
    return Number(hour) * 60 + Number(minute)
  }
  return covers([edge(off.from), edge(off.to)], day, at)
}

const known = new WeakMap<Scene, Map<string, HoursRule[]>>()

/** The weekly hours by which the provider works here on a date. */
function rulesOn(scene: Scene, date: string): readonly HoursRule[] {
  const dates = known.get(scene) ?? new Map<string, HoursRule[]>()
  const rules =
    dates.get(date) ?? scene.world.calendar.hours.filter((rule) => worksBy(rule, scene, date))
  known.set(scene, dates.set(date, rules))
  return rules
}

/** Whether weekly hours are those by which the provider works here on a date. */
function worksBy(rule: HoursRule, { world }: Scene, date: string): boolean {
  const { hours, seasons } = world.calendar
  const inSeason = (each: HoursRule) =>
    seasons.some((season) => season.id === each.seasonId && isSeason(season, date)) &&
    isValid(each, date)
  const isRight = hours.some(inSeason) ? inSeason(rule) : rule.seasonId === null
  return isRight && rule.locationId === here && recurs(rule, date)
}

function isSeason({ from, to }: Season, date: string): boolean {
  const [day, first, last] = [date, from, to].map((text) => Number(text.slice(-5).replace('-', '')))
  if (day === undefined || first === undefined || last === undefined) return false
  if (first <= last) return first <= day && day <= last
  return day >= first || day <= last
}

const isValid = (
  { validFrom, validTo }: Pick<HoursRule, 'validFrom' | 'validTo'>,
  date: string,
): boolean => date >= (validFrom ?? date) && date <= (validTo ?? date)

function recurs(
  rule: Pick<BlockRule, 'weekday' | 'everyWeeks' | 'anchor' | 'validFrom' | 'validTo'>,
  date: string,
): boolean {
  if (rule.weekday !== dayOfWeek(date) || !isValid(rule, date)) return false
  const apart = Date.parse(mondayOf(date)) - Date.parse(mondayOf(rule.anchor ?? date))
  return Math.round(apart / (7 * 86_400_000)) % rule.everyWeeks === 0
}

/** True when a block keeps the wanted type out of the minute. */
export const isSetAsideAt = (scene: Scene, day: ReadDay, at: number): boolean =>
  scene.world.calendar.blocks.some(
    (block) =>
      block.providerId === providerId &&
      (block.locationId ?? here) === here &&
      covers(block.span, day, at) &&
      (block.date === null ? recurs(block, day.date) : block.date === day.date) &&
      !(block.kind === 'types' && block.typeIds.includes(wantedType)) &&
      !isReleased(block, scene, day),
  )

function isReleased(block: BlockRule, { now }: Scene, { first }: ReadDay): boolean {
  if (block.kind === 'lunch' || block.kind === 'meeting') return false
  const start = first[block.span[0]] ?? 0
  const before = block.releaseBefore !== null && now >= start - block.releaseBefore
  return before || (block.releaseAt !== null && now >= (first[block.releaseAt] ?? 0))
}
