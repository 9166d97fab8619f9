import { isDeepStrictEqual } from 'node:util'
import { appendEntries } from '../access/index.ts'
import type { PromptHandler, Reading, Writing } from '../context.ts'
import type { MergeId, PatientId } from '../kernel/ids.ts'
import type { Parsed } from '../kernel/procedure.ts'
import { Refusal, refuseField } from '../kernel/refusals.ts'
import { findRecord, markMerged, replacePatient, type StoredPatient } from '../patients/index.ts'
import { computeFor } from '../recalls/index.ts'
import { keysToMove, overlapsOf, type Pair } from './belongings.ts'
import type { Merge, mergingContract } from './contract.ts'
import { changedFields, chosen, differingFields, said, type Said } from './fields.ts'
import { changeRow } from './journal.ts'
import { importedAs, movedTables, type Moved } from './moved.ts'
import { settle } from './settling.ts'
import { findMerge, insertMerge, shown, type StoredMerge } from './store.ts'

type Contract = typeof mergingContract
type Asked = Parsed<Contract['merge']>

/** Makes two records one, once for each id. */
export const merge: PromptHandler<Contract['merge']> = (context, asked) => {
  const { db } = context
  context.about({ patientId: asked.keptId, subjectId: asked.id })
  const known = findMerge(db, asked.id)
  if (known) return answerAgain(context, known, asked)
  const { kept, dropped } = requirePair(context, asked)
  requireVersions(kept, dropped, asked)
  requireChoices(kept, dropped, asked)
  const pair = { kept: kept.id, dropped: dropped.id }
  refuseOverlaps(context, pair)
  join(context, asked, kept, dropped)
  noteForDropped(context, 'patient.merged', asked.id, dropped.id)
  return requireShown(context, asked.id)
}

/** @throws Refusal `not_found`, `merged_patient`, `invalid_input` at `droppedId` */
export function requirePair(
  { db }: Reading,
  { keptId, droppedId }: { readonly keptId: PatientId; readonly droppedId: PatientId },
): { kept: StoredPatient; dropped: StoredPatient } {
  if (keptId === droppedId) throw refuseField('droppedId', 'same_patient')
  const [kept, dropped] = [findRecord(db, keptId), findRecord(db, droppedId)]
  if (!kept || !dropped) throw new Refusal('not_found')
  const into = kept.mergedInto ?? dropped.mergedInto
  if (into !== null) throw new Refusal('merged_patient', { into })
  return { kept, dropped }
}

/** @throws Refusal `stale` */
function requireVersions(kept: StoredPatient, dropped: StoredPatient, asked: Asked): void {
  const same = kept.version === asked.keptVersion && dropped.version === asked.droppedVersion
  if (!same) throw new Refusal('stale')
}

/** @throws Refusal `invalid_input` at the choice that no field offers */
function requireChoices(kept: StoredPatient, dropped: StoredPatient, { choices }: Asked): void {
  const mayBoth = differingFields(kept, dropped).filter((each) => each.mayBoth)
  for (const [field, choice] of Object.entries(choices))
    if (choice === 'both' && !mayBoth.some((each) => each.field === field))
      throw refuseField(`choices.${field}`, 'malformed')
}

/** @throws Refusal `visits_meet` with `{ appointmentIds }`: visits to come are a person's to decide */
function refuseOverlaps({ db, now }: Reading, pair: Pair): void {
  const ahead = overlapsOf(db, pair).filter(({ endsAt }) => endsAt > now)
  const appointmentIds = ahead.flatMap(({ keptId, droppedId }) => [keptId, droppedId])
  if (ahead.length > 0) throw new Refusal('visits_meet', { appointmentIds })
}

function join(context: Writing, asked: Asked, kept: StoredPatient, dropped: StoredPatient): void {
  const { db, now, actor } = context
  const pair = { kept: kept.id, dropped: dropped.id }
  const fields = said(chosen(kept, dropped, asked.choices))
  insertMerge(db, { ...asked, fields: difference(said(kept), fields) }, actor.userId, now)
  settle(context, asked.id, pair)
  for (const moved of [...movedTables, importedAs]) move(context, asked.id, moved, pair)
  replacePatient(
    db,
    { ...kept, deceasedOn: fields.deceasedOn },
    recordWith(context, kept, fields),
    now,
  )
  markMerged(db, dropped, kept.id, now)
  computeFor(db, kept.id, now)
}

/** The record with other words; its alerts are those that it has now. */
export function recordWith({ db }: Reading, record: StoredPatient, fields: Said) {
  const alerts = findRecord(db, record.id)?.alerts ?? record.alerts
  return { ...fields, id: record.id, alerts }
}

function difference(before: Said, after: Said): StoredMerge['fields'] {
  const fields = changedFields(before, after)
  const only = (of: Said) => Object.fromEntries(fields.map((field) => [field, of[field]]))
  return { before: only(before), after: only(after) }
}

function move({ db }: Writing, id: MergeId, moved: Moved, pair: Pair): void {
  const { table, column } = moved
  const rows = keysToMove(db, moved, pair)
  const before = { [column]: pair.dropped }
  for (const key of rows) {
    const after = { [column]: pair.kept }
    changeRow(db, id, { table, key, before, after })
  }
}

/** @throws Refusal `stale` where the id names another merge */
function answerAgain(context: Writing, known: StoredMerge, asked: Asked): Merge {
  const same = isDeepStrictEqual([known.keptId, known.droppedId], [asked.keptId, asked.droppedId])
  if (!same) throw new Refusal('stale')
  return requireShown(context, known.id)
}

/** @throws Refusal `not_found` */
export function requireShown({ db }: Reading, id: MergeId): Merge {
  const found = findMerge(db, id)
  const merge = found && shown(db, found)
  if (!merge) throw new Refusal('not_found')
  return merge
}

/** The entry of the request is about the kept record; the log of the other one tells of it, too. */
export function noteForDropped(
  { db, now, actor }: Writing,
  action: string,
  subjectId: MergeId,
  patientId: PatientId,
): void {
  const { userId, name } = actor
  appendEntries(db, [
    { at: now, userId, actor: name, action, outcome: 'done', patientId, subjectId },
  ])
}
