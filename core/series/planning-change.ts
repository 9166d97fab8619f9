import { findLocation } from '../clinic/index.ts'
import type { Visit } from '../appointments/index.ts'
import type { Reading } from '../context.ts'
import { addDays, type LocalDateTime } from '../kernel/dates.ts'
import { refuseField } from '../kernel/refusals.ts'
import { dateAt } from '../kernel/zones.ts'
import type { ChangeTerms, RecurrenceRule } from './contract.ts'
import { membersOf, type Member } from './members.ts'
import { pair, type Pair } from './pairing.ts'
import {
  bookStep,
  cancelStep,
  horizonOf,
  isAhead,
  leaveStep,
  reach,
  sessionAt,
  type SeriesPlan,
  type Step,
  type Wanted,
} from './plan.ts'
import { requireChangeable, requireMember } from './planning-end.ts'
import { requireRunning } from './planning-new.ts'
import { begin, startsBetween, type Recurrence } from './recurrence.ts'
import { saysSame, standsAt } from './standing-as.ts'
import type { Series } from './store.ts'
import type { z } from 'zod'

export type Change = z.infer<typeof ChangeTerms>

/**
 * Other times, another rule, provider, place, length or texts.
 *
 * @throws Refusal `invalid_input` at `at`: `not_of_series`, at `wanted.rule`:
 *   `rule_without_dates`; `untouchable` for one date alone; `inactive`
 */
export function planChange(context: Reading, series: Series, change: Change): SeriesPlan {
  requireRunning(series)
  const members = membersOf(context, series)
  if (change.scope === 'this') return changeOne(series, requireMember(members, change.at), change)
  const concerned = members.filter(({ start }) => change.scope === 'all' || start >= change.at)
  const toCome = concerned.filter((member) => !member.begun && isPaired(member))
  const after = changed(context, series, change, toCome)
  const { starts } = reach(after, after.start.slice(0, 10), horizonOf(context.now, after.zone))
  const ahead = starts.filter((start) => isAhead(start, after.zone, context.now))
  const pairs = pair(
    toCome.map(({ start }) => start),
    ahead,
  )
  const added = new Map(
    concerned.filter((each) => each.outcome === 'added').map((each) => [each.start, each]),
  )
  const terms = { series, after, change, added }
  const steps = pairs.map((each) => stepFor(terms, toCome, each))
  const rest = concerned.filter((each) => each.visit && !toCome.includes(each))
  const left = rest
    .filter((each) => !steps.some((step) => step.was === each))
    .map((each) => leaveStep(each.changeable ? 'single' : 'kept', each))
  return { before: series, after, steps: [...left, ...steps].sort(byStart) }
}

const byStart = (one: Step, other: Step) => (one.start < other.start ? -1 : 1)

/** Dates that the rule gave and that still count: not those that an earlier edit took away. */
const isPaired = ({ outcome, single }: Member): boolean =>
  outcome !== 'added' && (outcome !== 'cancelled' || single)

function changeOne(series: Series, was: Member, { wanted }: Change): SeriesPlan {
  requireChangeable(was)
  const { rule: _, ...rest } = wanted
  const leaves: Step['leaves'] = {
    outcome: was.outcome === 'added' ? 'added' : 'moved',
    single: true,
  }
  const step: Step = {
    ...{ act: was.visit ? 'move' : 'book', start: was.start, was, wanted: rest, leaves },
  }
  return { before: series, after: series, steps: [step] }
}

/** The series as it will be: its rule begins with the first date that the change concerns. */
function changed(
  { db, now }: Reading,
  series: Series,
  { wanted }: Change,
  toCome: readonly Member[],
): Series {
  const zone = findLocation(db, wanted.locationId)?.zone
  if (zone === undefined) throw refuseField('wanted.locationId', 'not_found')
  const { rule, start, ...session } = wanted
  const first = toCome[0]?.start ?? start
  const from = rule === null ? `${first.slice(0, 10)}T${start.slice(11)}` : start
  const recurrence = beginAhead(rule ?? remaining(series, first), from, zone, now)
  if (!recurrence) throw refuseField('wanted.rule', 'rule_without_dates')
  const begun = recurrence.start.slice(0, 10)
  const { madeTo } = reach(recurrence, begun, horizonOf(now, zone))
  return { ...series, ...session, ...recurrence, zone, madeTo }
}

/** A rule from a start that lies ahead. */
function beginAhead(
  rule: RecurrenceRule,
  from: LocalDateTime,
  zone: string,
  now: number,
): Recurrence | null {
  const today = dateAt(now, zone)
  const time = from.slice(10)
  const ahead = from.slice(0, 10) < today ? `${today}${time}` : from
  const found = begin(rule, ahead)
  if (!found || isAhead(found.start, zone, now)) return found
  return begin(rule, `${addDays(ahead.slice(0, 10), 1)}${time}`)
}

/** The rule as it goes on from a date: of those that it counts, the ones that are left. */
function remaining(series: Series, from: LocalDateTime): RecurrenceRule {
  const { rule, last } = series
  if (rule.end.kind !== 'count' || last === null) return rule
  const left = startsBetween(series, from.slice(0, 10), last.slice(0, 10)).length
  return { ...rule, end: { kind: 'count', count: Math.max(1, left) } }
}

interface Terms {
  readonly series: Series
  readonly after: Series
  readonly change: Change
  readonly added: ReadonlyMap<LocalDateTime, Member>
}

function stepFor(terms: Terms, toCome: readonly Member[], [before, start]: Pair): Step {
  const was = before === null ? undefined : toCome[before]
  if (was === undefined) return bookUnlessAdded(terms, start ?? '')
  if (!was.changeable) return named(leaveStep('kept', was, start ?? was.start), start)
  if (start === null) return cancelStep(was)
  if (was.single && !terms.change.includeSingles) return leaveStep('single', was, start)
  if (was.visit === null) return bookStep(terms.after, start, was)
  return moveOrStay(terms, was, was.visit, start)
}

/** A date that stays although the rule no longer gives it has been added to the rule. */
const named = (step: Step, start: LocalDateTime | null): Step =>
  start === null ? { ...step, leaves: { outcome: 'added', single: true } } : step

/** Where somebody added the very date that the new rule gives, it is that date. */
function bookUnlessAdded({ after, added }: Terms, start: LocalDateTime): Step {
  const was = added.get(start)
  return was?.visit ? leaveStep('single', was) : bookStep(after, start, was ?? null)
}

function moveOrStay(terms: Terms, was: Member, visit: Visit, start: LocalDateTime): Step {
  const wanted = { ...sessionAt(terms.after, start), ...textsFor(terms, visit) }
  const leaves: Step['leaves'] = { outcome: 'booked', single: false }
  const same = standsAs(visit, wanted, terms.after.zone)
  return { act: same ? 'stay' : 'move', start, was, wanted: same ? null : wanted, leaves }
}

/** Texts that were written for one visit alone stay with it, unless told otherwise. */
function textsFor({ series, after, change }: Terms, visit: Visit) {
  const own = <T>(mine: T, before: T, now: T): T =>
    change.includeSingles || mine === before ? now : mine
  return {
    reason: own(visit.reason, series.reason, after.reason),
    notes: own(visit.notes, series.notes, after.notes),
    patientNotes: own(visit.patientNotes, series.patientNotes, after.patientNotes),
  }
}

const standsAs = (visit: Visit, wanted: Wanted, zone: string): boolean =>
  standsAt(visit, wanted, zone) && saysSame(visit, wanted)
