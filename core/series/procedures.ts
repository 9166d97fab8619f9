import { findEdit } from '../appointments/index.ts'
import type { Handlers, Reading, Writing } from '../context.ts'
import { addDays } from '../kernel/dates.ts'
import { newId, type EditId, type SeriesId } from '../kernel/ids.ts'
import { Refusal } from '../kernel/refusals.ts'
import { dateAt } from '../kernel/zones.ts'
import { lineOf, openDates, planOf, recordOf } from './answers.ts'
import { carryOut } from './carrying.ts'
import type { Edited, seriesContract, SeriesEdit } from './contract.ts'
import { findKeptEdit } from './edits.ts'
import { ordersFor, type Orders } from './orders.ts'
import type { SeriesPlan } from './plan.ts'
import { planChange } from './planning-change.ts'
import { planCancelling, planEnding, planSkipping } from './planning-end.ts'
import { planAddition, planBooking, planDecision, planExtension } from './planning-new.ts'
import { rollSeries } from './rolling.ts'
import { findSeries, listSeries, type Series, type SeriesFilter } from './store.ts'

export const seriesHandlers: Handlers<typeof seriesContract> = {
  list: (context, asked) => list(context, { ...asked, patientId: null, providerId: null }),
  ofPatient: (context, asked) => {
    context.about({ patientId: asked.patientId })
    return list(context, { ...asked, providerId: null, locationId: null })
  },
  ofProvider: (context, asked) => list(context, { ...asked, patientId: null, locationId: null }),
  get: (context, { id }) => recordOf(context, requireSeries(context, id)),
  conflicts: (context, { limit }) => openDates(context, limit),
  preview: (context, asked) => {
    context.about({ patientId: asked.patientId })
    return planOf(context, planBooking(context, newId<SeriesId>(context.now), asked))
  },
  book: (context, { id, editId, decisions, ...asked }) => {
    context.about({ patientId: asked.patientId, subjectId: id })
    const again = answerAgain(context, id, editId)
    if (again) return again
    if (findSeries(context.db, id)) throw new Refusal('stale')
    const plan = planBooking(context, id, asked)
    return done(context, plan, ordersFor(editId, 'series.booked', decisions))
  },
  previewChange: (context, { id, edit }) =>
    planOf(context, planFor(context, requireSeries(context, id), edit)),
  change: (context, { patientAsked, ...asked }) =>
    editSeries(
      context,
      asked,
      { ...ordersFor(asked.editId, 'series.changed', asked.decisions), patientAsked },
      (series) => planChange(context, series, asked),
    ),
  cancel: (context, { reason, comment, scope, at, ...asked }) =>
    editSeries(
      context,
      asked,
      { ...ordersFor(asked.editId, 'series.cancelled'), reason, comment },
      (series) => planCancelling(context, series, scope, at),
    ),
  skip: (context, { at, ...asked }) =>
    editSeries(context, asked, ordersFor(asked.editId, 'series.skipped'), (series) =>
      planSkipping(context, series, at),
    ),
  addOccurrence: (context, { start, decisions, ...asked }) =>
    editSeries(context, asked, ordersFor(asked.editId, 'series.added', decisions), (series) =>
      planAddition(context, series, start),
    ),
  extend: (context, { end, decisions, ...asked }) =>
    editSeries(context, asked, ordersFor(asked.editId, 'series.extended', decisions), (series) =>
      planExtension(context, series, end),
    ),
  end: (context, { lastDate, reason, ...asked }) =>
    editSeries(context, asked, { ...ordersFor(asked.editId, 'series.ended'), reason }, (series) =>
      planEnding(context, series, lastDate),
    ),
  decide: (context, { decision, ...asked }) =>
    editSeries(context, asked, ordersFor(asked.editId, 'series.decided', [decision]), (series) =>
      planDecision(context, series, decision),
    ),
  roll: (context) => rollSeries(context),
}

function list(context: Reading, filter: Omit<SeriesFilter, 'today'>): ReturnType<typeof lineOf>[] {
  const today = addDays(dateAt(context.now, 'UTC'), -1)
  return listSeries(context.db, { ...filter, today })
    .map((series) => lineOf(context, series))
    .filter(({ status }) => filter.withEnded || status === 'active')
}

/** @throws Refusal `not_found` */
function requireSeries({ db, about }: Reading, id: SeriesId): Series {
  about({ subjectId: id })
  const series = findSeries(db, id)
  if (!series) throw new Refusal('not_found')
  about({ patientId: series.patientId })
  return series
}

function planFor(context: Reading, series: Series, edit: SeriesEdit): SeriesPlan {
  if (edit.do === 'change') return planChange(context, series, edit)
  if (edit.do === 'cancel') return planCancelling(context, series, edit.scope, edit.at)
  if (edit.do === 'add') return planAddition(context, series, edit.start)
  if (edit.do === 'skip') return planSkipping(context, series, edit.at)
  if (edit.do === 'extend') return planExtension(context, series, edit.end)
  return planEnding(context, series, edit.lastDate)
}

interface EditAsked {
  readonly id: SeriesId
  readonly version: number
  readonly editId: EditId
}

/** One edit of a series; the same request again gives the same answer. */
function editSeries(
  context: Writing,
  { id, version, editId }: EditAsked,
  orders: Orders,
  plan: (series: Series) => SeriesPlan,
): Edited {
  const series = requireSeries(context, id)
  const again = answerAgain(context, id, editId)
  if (again) return again
  if (series.version !== version) throw new Refusal('stale')
  return done(context, plan(series), orders)
}

function done(context: Writing, plan: SeriesPlan, orders: Orders): Edited {
  carryOut(context, plan, orders)
  const answer = answerAgain(context, plan.after.id, orders.editId)
  if (!answer) throw new TypeError('An edit was not kept')
  context.about({ patientId: plan.after.patientId, subjectId: plan.after.id })
  return answer
}

/** @throws Refusal `stale` for the id of another edit */
function answerAgain(context: Reading, id: SeriesId, editId: EditId): Edited | null {
  if (!findEdit(context.db, editId)) return null
  const kept = findKeptEdit(context.db, editId)
  const series = findSeries(context.db, id)
  if (kept?.seriesId !== id || !series) throw new Refusal('stale')
  return { series: recordOf(context, series), editId, kept: kept.kept }
}
