import type { z } from 'zod'
import type { Reader, Writer } from '../database/handles.ts'
import { saveVersioned } from '../database/versioned.ts'
import type { PayerId } from '../kernel/ids.ts'
import type { Payer } from './contract.ts'

type StoredPayer = z.infer<typeof Payer> & { readonly version: number }
type Row = Omit<StoredPayer, 'active'> & { readonly active: number }

const SELECT = 'select id, name, phone, active, version from payers'

const toPayer = (row: Row): StoredPayer => ({ ...row, active: row.active === 1 })

/** Every insurer by name, those no longer used included. */
export const listPayers = (db: Reader): StoredPayer[] =>
  db.prepared<Row>(`${SELECT} order by name collate nocase, id`).all().map(toPayer)

/** One insurer, in use or not. */
export function findPayer(db: Reader, id: PayerId): StoredPayer | undefined {
  const row = db.prepared<Row>(`${SELECT} where id = ?`).one(id)
  return row && toPayer(row)
}

/** Adds or changes an insurer. @returns its version. @throws Refusal `stale`, `not_found` */
export function savePayer(
  db: Writer,
  { id, name, phone, active }: z.infer<typeof Payer>,
  version: number | null,
  now: number,
): number {
  return saveVersioned(db, 'payers', { id, name, phone, active: active ? 1 : 0 }, version, now)
}
