import type { PromptHandler, Writing } from '../context.ts'
import type { Reader, Writer } from '../database/handles.ts'
import { Refusal } from '../kernel/refusals.ts'
import { findRecord, replacePatient, unmarkMerged, type StoredPatient } from '../patients/index.ts'
import { computeFor } from '../recalls/index.ts'
import type { Merge, mergingContract } from './contract.ts'
import { said, withoutMerge } from './fields.ts'
import { noteForDropped, recordWith, requireShown } from './joining.ts'
import { changedRows, restoreRow, stands } from './journal.ts'
import { findMerge, markUndone, UNDO_WINDOW, type StoredMerge } from './store.ts'

/**
 * Makes one record two again. What the merge moved goes back; what was added since stays with the
 * record that was kept, except for dates of a series and cards of a policy that went back.
 *
 * @throws Refusal `not_found`; `nothing_to_undo` with `{ why }`
 */
export const undo: PromptHandler<(typeof mergingContract)['undo']> = (context, { id }): Merge => {
  context.about({ subjectId: id })
  const merge = findMerge(context.db, id)
  if (!merge) throw new Refusal('not_found')
  context.about({ patientId: merge.keptId })
  if (merge.undoneAt === null) part(context, merge)
  return requireShown(context, id)
}

function part(context: Writing, merge: StoredMerge): void {
  const { db, now, actor } = context
  if (now > merge.madeAt + UNDO_WINDOW) throw refuse('too_late')
  const { kept, dropped } = requireBoth(db, merge)
  const rows = changedRows(db, merge.id)
  if (rows.some((row) => !stands(db, row)) || isMixed(db, merge)) throw refuse('mixed')
  takeAlong(db, merge)
  for (const row of rows) restoreRow(db, row)
  restoreFields(context, kept, merge)
  unmarkMerged(db, dropped, now)
  for (const { id } of [kept, dropped]) computeFor(db, id, now)
  markUndone(db, merge.id, actor.userId, now)
  noteForDropped(context, 'patient.merge_undone', merge.id, dropped.id)
}

const refuse = (why: 'too_late' | 'merged_again' | 'mixed') =>
  new Refusal('nothing_to_undo', { why })

/** @throws Refusal `nothing_to_undo` where the kept record became part of a third one */
function requireBoth(db: Reader, merge: StoredMerge) {
  const [kept, dropped] = [findRecord(db, merge.keptId), findRecord(db, merge.droppedId)]
  if (!kept || !dropped) throw new Refusal('not_found')
  if (kept.mergedInto !== null || dropped.mergedInto !== kept.id) throw refuse('merged_again')
  return { kept, dropped }
}

function restoreFields(context: Writing, kept: StoredPatient, { fields }: StoredMerge): void {
  const back = withoutMerge(said(kept), fields.before, fields.after)
  const before = { ...kept, deceasedOn: back.deceasedOn }
  replacePatient(context.db, before, recordWith(context, kept, back), context.now)
}

const MOVED = (table: string) => `select row_key ->> 'id' from merge_rows
  where merge_id = @id and table_name = '${table}'`

/** Appointments of the kept record that the merge did not bring. */
const OWN = `a.patient_id = @keptId and a.id not in (${MOVED('appointments')})`

/** What was booked since out of something that would go back: nobody can say whose it is. */
const MIXED = `select 1 as one from appointments as a where ${OWN} and (
  a.id in (select i.appointment_id from plan_items as i where i.plan_id in (${MOVED('treatment_plans')}))
  or a.id in (select w.booked_as from waitlist_entries as w where w.id in (${MOVED('waitlist_entries')}))
  or a.id in (select o.appointment_id from offers as o where o.id in (${MOVED('offers')}))
  or a.id in (select d.appointment_id from day_list as d where d.id in (${MOVED('day_list')}))
  or a.visit_id in (select v.id from visits as v join appointments as b on b.visit_id = v.id
    where v.kind = 'parts' and b.id in (${MOVED('appointments')}))) limit 1`

const isMixed = (db: Reader, { id, keptId }: StoredMerge): boolean =>
  db.prepared<{ one: number }>(MIXED).one({ id, keptId }) !== undefined

/** An endless series goes on by itself: its new dates are as much the other record's as the series. */
const DATES = `update appointments as a set patient_id = @droppedId
  where ${OWN} and a.series_id in (${MOVED('series')})`

/** A card that was added since shows a policy of the other record. */
const CARDS = `update documents set patient_id = @droppedId where patient_id = @keptId
  and id not in (${MOVED('documents')}) and policy_id in (${MOVED('insurance_policies')})`

function takeAlong(db: Writer, { id, keptId, droppedId }: StoredMerge): void {
  for (const sql of [DATES, CARDS]) db.execute(sql, { id, keptId, droppedId })
}
