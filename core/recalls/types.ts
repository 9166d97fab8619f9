import type { Reader, Writer } from '../database/handles.ts'
import { saveVersioned } from '../database/versioned.ts'
import type { RecallTypeId } from '../kernel/ids.ts'
import { RecallType } from './contract.ts'

type Stored = RecallType & { readonly version: number }
type Row = Omit<Stored, 'countedTypeIds' | 'active'> & {
  readonly countedTypeIds: string
  readonly active: number
}

const SELECT = `select id, name, every, unit, type_id as typeId,
  counted_type_ids as countedTypeIds, active, version from recall_types`

const toType = (row: Row): Stored => ({
  ...row,
  countedTypeIds: RecallType.shape.countedTypeIds.parse(JSON.parse(row.countedTypeIds)),
  active: row.active === 1,
})

/** Every recall by name, those no longer in use included. */
export const listRecallTypes = (db: Reader): Stored[] =>
  db.prepared<Row>(`${SELECT} order by name collate nocase, id`).all().map(toType)

/** One recall, in use or not. */
export function findRecallType(db: Reader, id: RecallTypeId): Stored | undefined {
  const row = db.prepared<Row>(`${SELECT} where id = ?`).one(id)
  return row && toType(row)
}

/** Adds or changes a recall. @returns its version. @throws Refusal `stale`, `not_found` */
export function saveRecallType(
  db: Writer,
  type: RecallType,
  version: number | null,
  now: number,
): number {
  const row = {
    ...{ id: type.id, name: type.name, every: type.every, unit: type.unit },
    ...{ type_id: type.typeId, counted_type_ids: JSON.stringify(type.countedTypeIds) },
    active: type.active ? 1 : 0,
  }
  return saveVersioned(db, 'recall_types', row, version, now)
}
