import type { Reading } from '../context.ts'
import { addDays, type LocalDate, type LocalDateTime } from '../kernel/dates.ts'
import { Refusal, refuseField } from '../kernel/refusals.ts'
import type { Scope } from './contract.ts'
import { membersOf, type Member } from './members.ts'
import { cancelStep, leaveStep, type SeriesPlan, type Step } from './plan.ts'
import { requireRunning } from './planning-new.ts'
import { lastBy, startsBetween } from './recurrence.ts'
import type { Series } from './store.ts'

/**
 * Cancels one date, it and those after it, or all that are still to come.
 *
 * @throws Refusal `invalid_input` at `at`: `not_of_series`; `untouchable` for one date alone
 */
export function planCancelling(
  context: Reading,
  series: Series,
  scope: Scope,
  at: LocalDateTime,
): SeriesPlan {
  const members = membersOf(context, series)
  if (scope === 'this') return cancelOne(series, requireMember(members, at))
  const concerned = members.filter((member) => scope === 'all' || member.start >= at)
  const after = scope === 'all' ? cancelled(series) : endedBy(series, addDays(at.slice(0, 10), -1))
  return { before: series, after, steps: concerned.flatMap(cancelOrKeep) }
}

/** The later dates are cancelled, and those that were added to them. */
export function planEnding(context: Reading, series: Series, lastDate: LocalDate): SeriesPlan {
  requireRunning(series)
  const later = membersOf(context, series).filter(({ start }) => start.slice(0, 10) > lastDate)
  return { before: series, after: endedBy(series, lastDate), steps: later.flatMap(cancelOrKeep) }
}

/**
 * Leaves one date out; also one of an endless series that is not in the book yet.
 *
 * @throws Refusal `invalid_input` at `at`: `not_of_series`; `untouchable`
 */
export function planSkipping(context: Reading, series: Series, at: LocalDateTime): SeriesPlan {
  const was = membersOf(context, series).find((member) => member.start === at)
  if (!was && !startsBetween(series, at.slice(0, 10), at.slice(0, 10)).includes(at))
    throw refuseField('at', 'not_of_series')
  if (was) requireChangeable(was)
  const leaves: Step['leaves'] = { outcome: 'skipped', single: true }
  const step: Step = { act: 'cancel', start: at, was: was ?? null, wanted: null, leaves }
  return { before: series, after: series, steps: [step] }
}

/** @throws Refusal `invalid_input` at `at`: `not_of_series` */
export function requireMember(members: readonly Member[], at: LocalDateTime): Member {
  const found = members.find((member) => member.start === at)
  if (!found) throw refuseField('at', 'not_of_series')
  return found
}

/** @throws Refusal `untouchable` with `{ appointmentIds }` */
export function requireChangeable({ changeable, appointmentId }: Member): void {
  if (!changeable) throw new Refusal('untouchable', { appointmentIds: [appointmentId] })
}

function cancelOne(series: Series, member: Member): SeriesPlan {
  requireChangeable(member)
  const step = cancelStep(member, { outcome: 'cancelled', single: true })
  return { before: series, after: series, steps: [step] }
}

function cancelOrKeep(member: Member): Step[] {
  if (member.visit) return [member.changeable ? cancelStep(member) : leaveStep('kept', member)]
  return member.outcome === 'conflict' && !member.begun ? [cancelStep(member)] : []
}

const cancelled = (series: Series): Series => ({ ...series, status: 'cancelled' })

function endedBy(series: Series, date: LocalDate): Series {
  const last = lastBy(series, date)
  if (last === null) return cancelled(series)
  if (series.last !== null && series.last <= last) return series
  const madeTo = series.madeTo < date ? series.madeTo : date
  return { ...series, rule: { ...series.rule, end: { kind: 'until', date } }, last, madeTo }
}
