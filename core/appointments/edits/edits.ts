import type { Writing } from '../../context.ts'
import type { Reader } from '../../database/handles.ts'
import type { AppointmentId, EditId } from '../../kernel/ids.ts'
import type { Edit, EditKind } from '../edits-contract.ts'
import { findVisit, type Visit } from '../visits.ts'

/** One appointment of an edit: as it was before, or null where the edit booked it. */
export interface EditStep {
  readonly appointmentId: AppointmentId
  readonly before: Visit | null
}

/** An edit that was just made. */
export interface NewEdit {
  readonly id: EditId
  readonly kind: EditKind
  /** The series or the absence that was edited. */
  readonly subjectId: string | null
  readonly steps: readonly EditStep[]
}

const EDIT = `insert into edits (id, kind, subject_id, made_at, made_by) values (?, ?, ?, ?, ?)`
const STEP = `insert into edit_steps (edit_id, position, appointment_id, before, after_version)
  values (?, ?, ?, ?, ?)`

/**
 * Keeps what an edit did to appointments, so that `undoEdit` can take it back. Call it last in the
 * transaction: the versions that the appointments have now are those that undoing expects.
 */
export function recordEdit({ db, now, actor }: Writing, edit: NewEdit): void {
  const { id, kind, subjectId, steps } = edit
  db.execute(EDIT, id, kind, subjectId, now, actor.userId)
  steps.forEach(({ appointmentId, before }, position) => {
    const kept = before === null ? null : JSON.stringify(before)
    const version = findVisit(db, appointmentId)?.version ?? 0
    db.execute(STEP, id, position, appointmentId, kept, version)
  })
}

const COLUMNS = `e.id, e.kind, e.subject_id as subjectId, e.made_at as madeAt,
  coalesce(u.display_name, 'Daysheet') as madeBy, e.undone_at as undoneAt,
  (select count(*) from edit_steps where edit_id = e.id) as appointments
  from edits as e left join users as u on u.id = e.made_by`
const FIND = `select ${COLUMNS} where e.id = ?`
const LATEST = `select ${COLUMNS} order by e.made_at desc, e.id desc limit ?`

/** One edit, or undefined. */
export const findEdit = (db: Reader, id: EditId): Edit | undefined =>
  db.prepared<Edit>(FIND).one(id)

/** The latest edits, newest first. */
export const latestEdits = (db: Reader, limit: number): Edit[] =>
  db.prepared<Edit>(LATEST).all(limit)

/** A step as it was kept. */
export interface KeptStep extends EditStep {
  readonly afterVersion: number
}

interface StepRow {
  readonly appointmentId: AppointmentId
  readonly before: string | null
  readonly afterVersion: number
}

const STEPS = `select appointment_id as appointmentId, before, after_version as afterVersion
  from edit_steps where edit_id = ? order by position`

/** The steps of an edit in the order in which they were made. */
export const stepsOf = (db: Reader, id: EditId): KeptStep[] =>
  db
    .prepared<StepRow>(STEPS)
    .all(id)
    .map(({ before, ...step }) => ({
      ...step,
      before: before === null ? null : (JSON.parse(before) as Visit),
    }))

const UNDONE = 'update edits set undone_at = ?, undone_by = ? where id = ?'

/** Marks an edit as taken back. */
export const markUndone = ({ db, now, actor }: Writing, id: EditId): void =>
  void db.execute(UNDONE, now, actor.userId, id)
