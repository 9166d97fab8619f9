import { addDays, minutesOf, type LocalDate } from '../../kernel/dates.ts'
import type { Problem } from '../../kernel/problems.ts'
import type {
  Block,
  HoursPattern,
  HoursTemplate,
  WeekPlan,
  WeeklyHours,
} from '../hours-contract.ts'
import type { BlockRule, Calendar, HoursRule, Season } from '../starts/openings.ts'
import { phaseOf } from '../../kernel/weeks.ts'
import type { Validity } from './rhythm.ts'
import { blockProblems, hoursProblems, meet } from './rules.ts'

/** The dates on which a plan holds, both included; null for no end. */
export type Range = Pick<WeekPlan, 'from' | 'to'>

/** The weekly hours that a plan asks for. */
export const plannedHours = (plan: WeekPlan): WeeklyHours[] =>
  plan.hours.map((hours) => ({
    ...hours,
    ...{ providerId: plan.providerId, seasonId: plan.seasonId },
    ...{ validFrom: plan.from, validTo: plan.to },
  }))

/** The blocks that a plan asks for. */
export const plannedBlocks = (plan: WeekPlan): Block[] =>
  plan.blocks.map((block) => ({
    ...block,
    ...{ providerId: plan.providerId, date: null, validFrom: plan.from, validTo: plan.to },
  }))

/** What is wrong with a plan by itself, at the places of its hours and blocks. */
export const planProblems = (plan: WeekPlan): Problem[] => [
  ...(plan.from !== null && plan.to !== null && plan.to < plan.from
    ? [{ path: 'to', code: 'end_before_start' } as const]
    : []),
  ...weekProblems(plan, { validFrom: plan.from, validTo: plan.to }),
]

const ALWAYS: Validity = { validFrom: null, validTo: null }

/** What is wrong with the hours and blocks of a week that holds on some dates. */
export function weekProblems(
  { hours, blocks }: Pick<HoursTemplate, 'hours' | 'blocks'>,
  validity = ALWAYS,
): Problem[] {
  const under = (place: string, problems: readonly Problem[]) =>
    problems.map(({ path, code }) => ({ path: `${place}.${path}`, code }))
  const meets = (a: HoursPattern, b: HoursPattern) =>
    meet({ ...a, ...validity }, { ...b, ...validity })
  const overlap = { path: 'from', code: 'hours_overlap' } as const
  return [
    ...hours.flatMap((each, n) => under(`hours.${n}`, hoursProblems(each))),
    ...hours.flatMap((each, n) =>
      hours.slice(0, n).some((other) => meets(each, other)) ? under(`hours.${n}`, [overlap]) : [],
    ),
    ...blocks.flatMap((each, n) => under(`blocks.${n}`, blockProblems(each))),
  ]
}

/** What remains of something outside the dates of a plan: nothing, or what lies before and after. */
export function leftOutside<Row extends Validity>(row: Row, { from, to }: Range): Row[] {
  const { validFrom, validTo } = row
  const startsBefore = from !== null && (validFrom === null || validFrom < from)
  const endsAfter = to !== null && (validTo === null || validTo > to)
  return [
    ...(startsBefore ? [{ ...row, validTo: sooner(validTo, addDays(from, -1)) }] : []),
    ...(endsAfter ? [{ ...row, validFrom: later(validFrom, addDays(to, 1)) }] : []),
  ]
}

/** True when something holds on some date of a plan. */
export const holdsWithin = ({ validFrom, validTo }: Validity, { from, to }: Range): boolean =>
  (validFrom === null || to === null || validFrom <= to) &&
  (validTo === null || from === null || from <= validTo)

/** True when something holds on every date of a plan. */
export const holdsThroughout = ({ validFrom, validTo }: Validity, { from, to }: Range): boolean =>
  (validFrom === null || (from !== null && validFrom <= from)) &&
  (validTo === null || (to !== null && to <= validTo))

/** The same for hours that say the same. */
export const hoursKey = (hours: HoursPattern): string =>
  JSON.stringify([
    ...[hours.locationId, hours.weekday, hours.from, hours.to, hours.everyWeeks, phaseOf(hours)],
    hours.breaks.map(({ from, to }) => [from, to]),
  ])

/** The same for blocks that say the same. */
export const blockKey = (block: Block): string =>
  JSON.stringify([
    ...[block.locationId, block.weekday, block.from, block.to, block.everyWeeks, phaseOf(block)],
    ...[block.kind, block.label, block.releaseBefore, block.releaseAt, [...block.typeIds].sort()],
  ])

/**
 * The calendar as it would be with a plan in force.
 *
 * @param seasons every season of the practice: the plan may be the first of its season
 */
export function withPlan(calendar: Calendar, plan: WeekPlan, seasons: readonly Season[]): Calendar {
  const goes = (rule: HoursRule) =>
    rule.providerId === plan.providerId && rule.seasonId === plan.seasonId
  const yields = (rule: BlockRule) => rule.providerId === plan.providerId && rule.date === null
  return {
    ...calendar,
    seasons,
    hours: [
      ...calendar.hours.flatMap((rule) => (goes(rule) ? leftOutside(rule, plan) : [rule])),
      ...plannedHours(plan).map(hoursRule),
    ],
    blocks: [
      ...calendar.blocks.flatMap((rule) => (yields(rule) ? leftOutside(rule, plan) : [rule])),
      ...plannedBlocks(plan).map(blockRule),
    ],
  }
}

const hoursRule = ({ from, to, breaks, ...hours }: WeeklyHours): HoursRule => ({
  ...hours,
  span: [minutesOf(from), minutesOf(to)],
  breaks: breaks.map((pause) => [minutesOf(pause.from), minutesOf(pause.to)]),
})

const blockRule = ({ from, to, releaseAt, ...block }: Block): BlockRule => ({
  ...block,
  span: [minutesOf(from), minutesOf(to)],
  releaseAt: releaseAt === null ? null : minutesOf(releaseAt),
})

const sooner = (a: LocalDate | null, b: LocalDate): LocalDate => (a === null || b < a ? b : a)

const later = (a: LocalDate | null, b: LocalDate): LocalDate => (a === null || b > a ? b : a)
