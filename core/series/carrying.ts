import { recordEdit, type EditStep } from '../appointments/index.ts'
import type { Writing } from '../context.ts'
import type { LocalDateTime } from '../kernel/dates.ts'
import { Refusal } from '../kernel/refusals.ts'
import { instantOfDateTime } from '../kernel/zones.ts'
import { keepEdit, snapshotOf } from './edits.ts'
import type { Doing, Orders } from './orders.ts'
import type { SeriesPlan, Step } from './plan.ts'
import { replaceDates, saveSeries, type StoredDate } from './store.ts'
import { doStep } from './steps.ts'

/**
 * Carries a plan out: all of it or nothing. It is kept as one edit.
 *
 * @throws Refusal `series_conflicts` with `{ undecided: { start, code }[] }`; whatever booking,
 *   moving or cancelling refuses for reasons that concern the whole series
 */
export function carryOut(context: Writing, plan: SeriesPlan, orders: Orders): void {
  const { db, now } = context
  const { before, after, steps } = plan
  const snapshot = before && snapshotOf(db, before)
  const edited: EditStep[] = []
  saveSeries(db, after, now)
  const done = doAll({ context, plan, orders, edited })
  replaceDates(
    db,
    after.id,
    steps.flatMap(({ was }) => was ?? []),
    done,
  )
  recordEdit(context, { id: orders.editId, kind: orders.kind, subjectId: after.id, steps: edited })
  const kept = steps.flatMap(({ act, was }) => (act === 'kept' && was?.visit ? [was.visit.id] : []))
  keepEdit(context, orders.editId, after.id, snapshot, kept)
}

/** Steps that met what had not left yet are tried once more at the end. */
function doAll(doing: Doing): StoredDate[] {
  const done: StoredDate[] = []
  const again: Step[] = []
  for (const step of inOrder(doing.plan)) {
    const outcome = doStep(doing, step)
    if (outcome instanceof Refusal) again.push(step)
    else done.push(outcome)
  }
  const undecided: { start: LocalDateTime; code: string }[] = []
  for (const step of again) {
    const outcome = doStep(doing, step)
    if (outcome instanceof Refusal) undecided.push({ start: step.start, code: outcome.code })
    else done.push(outcome)
  }
  if (undecided.length > 0) throw new Refusal('series_conflicts', { undecided })
  return done
}

/**
 * What leaves goes first. Visits that go later are moved from the last one on, those that go
 * earlier from the first one on, so that none is in the way of its neighbour. New ones come last.
 */
function inOrder({ steps, after }: SeriesPlan): Step[] {
  const target = ({ wanted }: Step) =>
    (wanted && instantOfDateTime(wanted.start, after.zone)) ?? Infinity
  const moves = steps.filter(({ act }) => act === 'move')
  const isLater = (step: Step) => target(step) > (step.was?.visit?.startsAt ?? 0)
  return [
    ...steps.filter(({ act }) => act !== 'move' && act !== 'book'),
    ...moves.filter(isLater).sort((a, b) => target(b) - target(a)),
    ...moves.filter((step) => !isLater(step)).sort((a, b) => target(a) - target(b)),
    ...steps.filter(({ act }) => act === 'book'),
  ]
}
