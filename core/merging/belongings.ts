import { activeSql } from '../appointments/index.ts'
import type { Reader } from '../database/handles.ts'
import type { AppointmentId, PatientId } from '../kernel/ids.ts'
import type { Values } from './journal.ts'
import type { Moved } from './moved.ts'

/** The record that is kept and the one that is dropped. */
export interface Pair {
  readonly kept: PatientId
  readonly dropped: PatientId
}

const of = ({ table, column }: Moved) => `from ${table} as row where row.${column} = @dropped`

/** How many rows of a table would move, and how many would stay. */
export function countRows(db: Reader, moved: Moved, pair: Pair): { moves: number; stays: number } {
  const stays = moved.stays ?? '0'
  const sql = `select count(*) filter (where not (${stays})) as moves,
    count(*) filter (where ${stays}) as stays ${of(moved)} and @kept <> ''`
  return db.prepared<{ moves: number; stays: number }>(sql).one(pair) ?? { moves: 0, stays: 0 }
}

/** The keys of the rows that move. */
export function keysToMove(db: Reader, moved: Moved, pair: Pair): Values[] {
  const columns = moved.key.map((column) => `row.${column}`).join(', ')
  const stays = moved.stays ?? '0'
  const sql = `select ${columns} ${of(moved)} and not (${stays}) and @kept <> ''
    order by ${columns}`
  return db.prepared<Values>(sql).all(pair)
}

/** A visit of each record that would meet on one patient. */
export interface Overlap {
  readonly keptId: AppointmentId
  readonly droppedId: AppointmentId
  readonly endsAt: number
}

/** Triggers refuse that one patient is at two places, unless the visit that comes has a reason. */
const OVERLAPS = `select mine.id as keptId, row.id as droppedId,
    max(mine.ends_at, row.ends_at) as endsAt
  from appointments as mine join appointments as row on row.patient_id = @dropped
    and row.starts_at < mine.ends_at and row.ends_at > mine.starts_at
  where mine.patient_id = @kept and ${activeSql('mine')} and ${activeSql('row')}
    and row.override_reason is null
  order by row.starts_at, row.id, mine.id`

/** The visits of both that meet, earliest first. */
export const overlapsOf = (db: Reader, pair: Pair): Overlap[] =>
  db.prepared<Overlap>(OVERLAPS).all(pair)
