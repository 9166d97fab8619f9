import { minutesOf } from '../../kernel/dates.ts'
import { overlaps, type Interval } from '../../kernel/intervals.ts'
import type { Problem } from '../../kernel/problems.ts'
import type {
  Block,
  BlockPattern,
  HoursException,
  HoursPattern,
  Season,
  TimeSpan,
  WeeklyHours,
} from '../hours-contract.ts'
import type { Rhythm } from '../../kernel/weeks.ts'
import { meetOnSomeDate, type Validity } from './rhythm.ts'

/** What is wrong with weekly hours by themselves. */
export const hoursProblems = (hours: HoursPattern): Problem[] => [
  ...hours.breaks.flatMap((pause, index): Problem[] =>
    pause.from < hours.from || hours.to < pause.to
      ? [{ path: `breaks.${index}.from`, code: 'break_outside_hours' }]
      : [],
  ),
  ...rhythmProblems(hours),
]

/** What is wrong with a block by itself. */
export const blockProblems = (block: Omit<BlockPattern, 'weekday'>): Problem[] => [
  ...rhythmProblems(block),
  ...missing(block.kind === 'types' && block.typeIds.length === 0, 'typeIds'),
  ...released(block),
]

/** A block is of one date or of a weekday, and not of both. */
export const dayProblems = ({ date, weekday }: Block): Problem[] => [
  ...missing(date === null && weekday === null, 'weekday'),
  ...(date !== null && weekday !== null ? [{ path: 'weekday', code: 'malformed' } as const] : []),
]

/** What is wrong with the dates between which something holds. */
export const validityProblems = ({ validFrom, validTo }: Validity): Problem[] =>
  validFrom !== null && validTo !== null && validTo < validFrom
    ? [{ path: 'validTo', code: 'end_before_start' }]
    : []

/** What is wrong with an exception by itself. */
export function exceptionProblems({ kind, locationId, spans }: HoursException): Problem[] {
  const isClosed = kind === 'closed'
  return [
    ...missing(!isClosed && locationId === null, 'locationId'),
    ...missing(!isClosed && spans.length === 0, 'spans'),
    ...(isClosed && (locationId !== null || spans.length > 0)
      ? [{ path: 'spans', code: 'malformed' } as const]
      : []),
    ...(spans.some((a, n) => spans.slice(n + 1).some((b) => overlaps(wall(a), wall(b))))
      ? [{ path: 'spans', code: 'hours_overlap' } as const]
      : []),
  ]
}

/**
 * True when two weekly hours of one provider are in force at the same time of some date: nobody
 * works at two places at once, so the location does not matter. Hours of a season take the place
 * of regular ones and of no other season's, so that only hours of one set can meet.
 */
export const collide = (a: WeeklyHours, b: WeeklyHours): boolean =>
  a.seasonId === b.seasonId && meet(a, b)

/** True when hours of one set are in force at the same time of some date. */
export const meet = (a: HoursPattern & Validity, b: HoursPattern & Validity): boolean =>
  a.weekday === b.weekday && overlaps(wall(a), wall(b)) && meetOnSomeDate(a.weekday, a, b)

/** True when other hours of the same provider stand in the way of `hours`. */
export const meetsOthers = (hours: WeeklyHours, others: readonly WeeklyHours[]): boolean =>
  others.some((other) => other.id !== hours.id && collide(hours, other))

/** True when two seasons share a day of the year. */
export const seasonsMeet = (a: Season, b: Season): boolean =>
  partsOf(a).some((x) => partsOf(b).some((y) => x.from <= y.to && y.from <= x.to))

/** A season that runs over New Year lies at both ends of the year. */
const partsOf = ({ from, to }: Season) =>
  from <= to
    ? [{ from, to }]
    : [
        { from, to: '12-31' },
        { from: '01-01', to },
      ]

const rhythmProblems = ({ everyWeeks, anchor }: Rhythm): Problem[] =>
  missing(everyWeeks > 1 && anchor === null, 'anchor')

const released = ({ kind, releaseBefore, releaseAt }: Omit<BlockPattern, 'weekday'>): Problem[] => {
  const never = kind === 'lunch' || kind === 'meeting'
  if (!never) return []
  return [
    ...(releaseBefore === null ? [] : [{ path: 'releaseBefore', code: 'never_released' } as const]),
    ...(releaseAt === null ? [] : [{ path: 'releaseAt', code: 'never_released' } as const]),
  ]
}

const missing = (isMissing: boolean, path: string): Problem[] =>
  isMissing ? [{ path, code: 'required' }] : []

const wall = ({ from, to }: TimeSpan): Interval => [minutesOf(from), minutesOf(to)]
