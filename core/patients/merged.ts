import type { Writer } from '../database/handles.ts'
import type { PatientId } from '../kernel/ids.ts'
import { searchText } from './search-text.ts'
import type { StoredPatient } from './store.ts'

const MARK = `update patients set merged_into = ?, updated_at = ?, version = version + 1 where id = ?`
const FORGET = 'delete from patient_search where rowid = ?'
const INDEX = 'insert into patient_search (rowid, text) values (?, ?)'

/**
 * Marks a record as merged into another one. Search finds it no longer, except by its number, which
 * leads to the other.
 */
export function markMerged(db: Writer, record: StoredPatient, into: PatientId, now: number): void {
  db.execute(MARK, into, now, record.id)
  db.execute(FORGET, record.recordNumber)
}

/** Makes a merged record one of its own again, which search finds. */
export function unmarkMerged(db: Writer, record: StoredPatient, now: number): void {
  db.execute(MARK, null, now, record.id)
  db.execute(INDEX, record.recordNumber, searchText(record.recordNumber, record))
}
