import type { Writing } from '../context.ts'
import type { Reader } from '../database/handles.ts'
import type { AppointmentId, EditId, SeriesId } from '../kernel/ids.ts'
import { datesOf, findSeries, type Series, type StoredDate } from './store.ts'

/** A series with its dates at one moment. */
export interface Snapshot {
  readonly series: Series
  readonly dates: readonly StoredDate[]
}

/** A series as it stands, to be brought back by undoing. */
export const snapshotOf = (db: Reader, series: Series): Snapshot => ({
  series,
  dates: datesOf(db, series.id),
})

const KEEP = `insert into series_edits (edit_id, series_id, before, kept, after_version)
  values (?, ?, ?, ?, ?)`

/**
 * Keeps how a series stood before an edit. Call it last: undoing expects the version of now.
 *
 * @param before null for a series that the edit made
 */
export function keepEdit(
  { db }: Writing,
  editId: EditId,
  seriesId: SeriesId,
  before: Snapshot | null,
  kept: readonly AppointmentId[],
): void {
  const json = before === null ? null : JSON.stringify(before)
  const version = findSeries(db, seriesId)?.version ?? 0
  db.execute(KEEP, editId, seriesId, json, JSON.stringify(kept), version)
}

/** What was kept of an edit of a series. */
export interface KeptEdit {
  readonly seriesId: SeriesId
  readonly before: Snapshot | null
  readonly kept: AppointmentId[]
  readonly afterVersion: number
}

type Row = Omit<KeptEdit, 'before' | 'kept'> & {
  readonly before: string | null
  readonly kept: string
}

const FIND = `select series_id as seriesId, before, kept, after_version as afterVersion
  from series_edits where edit_id = ?`

/** An edit of a series, or undefined: JSON as `keepEdit` wrote it. */
export function findKeptEdit(db: Reader, id: EditId): KeptEdit | undefined {
  const row = db.prepared<Row>(FIND).one(id)
  if (!row) return undefined
  const before = row.before === null ? null : (JSON.parse(row.before) as Snapshot)
  return { ...row, before, kept: JSON.parse(row.kept) as AppointmentId[] }
}
