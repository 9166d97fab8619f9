import { findLocation } from '../clinic/index.ts'
import type { Reading } from '../context.ts'
import { addDays } from '../kernel/dates.ts'
import type { SeriesId } from '../kernel/ids.ts'
import type { Parsed } from '../kernel/procedure.ts'
import { Refusal, refuseField } from '../kernel/refusals.ts'
import type { Decision, RecurrenceRule, RuleEnd, seriesContract } from './contract.ts'
import { membersOf } from './members.ts'
import {
  bookStep,
  horizonOf,
  isAhead,
  leaveStep,
  reach,
  type SeriesPlan,
  type Step,
} from './plan.ts'
import { begin, type Recurrence } from './recurrence.ts'
import { ruleFromText } from './rrule-text.ts'
import type { Series } from './store.ts'

type Asked = Parsed<typeof seriesContract.preview>

/**
 * A new series: every date is booked.
 *
 * @throws Refusal `invalid_input` at `locationId`, `rule`, `rrule`
 */
export function planBooking({ db, now }: Reading, id: SeriesId, asked: Asked): SeriesPlan {
  const zone = findLocation(db, asked.locationId)?.zone
  if (zone === undefined) throw refuseField('locationId', 'not_found')
  const recurrence = begin(ruleAsked(asked, zone), asked.start)
  if (!recurrence) throw refuseField('rule', 'rule_without_dates')
  const { starts, madeTo } = reach(recurrence, recurrence.start.slice(0, 10), horizonOf(now, zone))
  const { start: _, rule: __, rrule: ___, ...session } = asked
  const after: Series = {
    ...{ ...session, ...recurrence, id, zone, madeTo },
    ...{ status: 'active', version: 0 },
  }
  return { before: null, after, steps: starts.map((start) => bookStep(after, start, null)) }
}

function ruleAsked({ rule, rrule, start }: Asked, zone: string): RecurrenceRule {
  if (rule !== null) return rule
  if (rrule === null) throw refuseField('rule', 'rule_needed')
  return ruleFromText(rrule, start, zone)
}

/**
 * A later end: what comes after the dates that stand already is booked.
 *
 * @throws Refusal `invalid_input` at `end`, `inactive` for a series that was cancelled
 */
export function planExtension(context: Reading, series: Series, end: RuleEnd): SeriesPlan {
  const { now } = context
  requireRunning(series)
  const recurrence = begin({ ...series.rule, end }, series.start)
  if (!recurrence || !endsLater(series, recurrence)) throw refuseField('end', 'end_before_start')
  const since = addDays(series.madeTo, 1)
  const { starts, madeTo } = reach(recurrence, since, horizonOf(now, series.zone))
  const after: Series = { ...series, ...recurrence, madeTo: later(madeTo, series.madeTo) }
  const members = new Map(membersOf(context, series).map((member) => [member.start, member]))
  const steps = starts
    .filter((start) => isAhead(start, series.zone, now))
    .map((start): Step => {
      const was = members.get(start)
      const stays = was !== undefined && (was.visit !== null || was.single)
      return stays ? leaveStep('single', was) : bookStep(after, start, was ?? null)
    })
  return { before: series, after, steps }
}

const later = (one: string, other: string) => (one > other ? one : other)

const endsLater = (series: Series, { last }: Recurrence): boolean =>
  series.last !== null && (last === null || last > series.last)

/** @throws Refusal `inactive` */
export function requireRunning({ status }: Series): void {
  if (status === 'cancelled') throw new Refusal('inactive')
}

/**
 * One more date. Where the rule gives that date, and it was left out or cancelled, it comes back.
 *
 * @throws Refusal `inactive`
 */
export function planAddition(context: Reading, series: Series, start: string): SeriesPlan {
  requireRunning(series)
  const was = membersOf(context, series).find((member) => member.start === start) ?? null
  if (was?.visit) return { before: series, after: series, steps: [leaveStep('stay', was)] }
  const leaves: Step['leaves'] =
    was === null || was.outcome === 'added'
      ? { outcome: 'added', single: true }
      : { outcome: 'booked', single: false }
  return { before: series, after: series, steps: [{ ...bookStep(series, start, was), leaves }] }
}

/**
 * A date that could not be booked, as somebody decided.
 *
 * @throws Refusal `invalid_input` at `decision.start`: `not_of_series`; `inactive`
 */
export function planDecision(context: Reading, series: Series, decision: Decision): SeriesPlan {
  requireRunning(series)
  const was = membersOf(context, series).find(({ start }) => start === decision.start)
  if (was?.outcome !== 'conflict') throw refuseField('decision.start', 'not_of_series')
  return { before: series, after: series, steps: [bookStep(series, decision.start, was)] }
}
