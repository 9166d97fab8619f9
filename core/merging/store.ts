import type { Reader, Writer } from '../database/handles.ts'
import { DAY } from '../kernel/clock.ts'
import type { MergeId, PatientId, UserId } from '../kernel/ids.ts'
import { findPatient } from '../patients/index.ts'
import type { PatientHit } from '../patients/contract.ts'
import type { Merge } from './contract.ts'
import type { Said } from './fields.ts'

/** For how long a merge can be taken back, in ms. */
export const UNDO_WINDOW = 7 * DAY

/** A merge as it is kept. */
export interface StoredMerge {
  readonly id: MergeId
  readonly keptId: PatientId
  readonly droppedId: PatientId
  /** Epoch ms. */
  readonly madeAt: number
  readonly madeBy: string
  readonly undoneAt: number | null
  readonly fields: { readonly before: Partial<Said>; readonly after: Partial<Said> }
}

type Row = Omit<StoredMerge, 'fields'> & { readonly fields: string }

const SELECT = `select m.id, m.kept_id as keptId, m.dropped_id as droppedId, m.made_at as madeAt,
  coalesce(u.display_name, 'Daysheet') as madeBy, m.undone_at as undoneAt, m.fields
  from merges as m left join users as u on u.id = m.made_by`
const ONE = `${SELECT} where m.id = ?`
const OF_PATIENT = `${SELECT} where (m.kept_id = @id or m.dropped_id = @id)
  and m.undone_at is null and m.made_at > @since order by m.made_at desc, m.id desc`

/** The JSON was made by `insertMerge`. */
const toMerge = ({ fields, ...row }: Row): StoredMerge => ({
  ...row,
  fields: JSON.parse(fields) as StoredMerge['fields'],
})

/** One merge, or undefined. */
export const findMerge = (db: Reader, id: MergeId): StoredMerge | undefined =>
  db.prepared<Row>(ONE).all(id).map(toMerge)[0]

/** The merges of a record that can still be taken back, newest first. @param now epoch ms */
export const mergesOf = (db: Reader, id: PatientId, now: number): StoredMerge[] =>
  db
    .prepared<Row>(OF_PATIENT)
    .all({ id, since: now - UNDO_WINDOW })
    .map(toMerge)

const INSERT = `insert into merges (id, kept_id, dropped_id, made_at, made_by, fields)
  values (?, ?, ?, ?, ?, ?)`

/** Notes that two records were made one. */
export function insertMerge(
  db: Writer,
  merge: Pick<StoredMerge, 'id' | 'keptId' | 'droppedId' | 'fields'>,
  by: UserId | null,
  now: number,
): void {
  const { id, keptId, droppedId, fields } = merge
  db.execute(INSERT, id, keptId, droppedId, now, by ?? '', JSON.stringify(fields))
}

const UNDONE = 'update merges set undone_at = ?, undone_by = ? where id = ?'

/** Marks a merge as taken back. */
export const markUndone = (db: Writer, id: MergeId, by: UserId | null, now: number): void =>
  void db.execute(UNDONE, now, by, id)

/** A merge as it is shown. */
export function shown(db: Reader, merge: StoredMerge): Merge | undefined {
  const [kept, dropped] = [hit(db, merge.keptId), hit(db, merge.droppedId)]
  const { id, madeAt, madeBy, undoneAt } = merge
  const undoUntil = madeAt + UNDO_WINDOW
  return kept && dropped && { id, kept, dropped, madeAt, madeBy, undoneAt, undoUntil }
}

/** The record itself, also where it was merged into another. */
function hit(db: Reader, id: PatientId): PatientHit | undefined {
  const patient = findPatient(db, id)
  if (!patient) return undefined
  const { mergedInto: _, ...known } = patient
  return known
}
