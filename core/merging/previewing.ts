import { entryOf } from '../appointments/index.ts'
import type { PromptHandler } from '../context.ts'
import type { Reader } from '../database/handles.ts'
import type { PatientRecord } from '../patients/contract.ts'
import { policiesOf, type StoredPatient } from '../patients/index.ts'
import { countRows, overlapsOf, type Pair } from './belongings.ts'
import type { MergePreview, mergingContract } from './contract.ts'
import { differingFields } from './fields.ts'
import { requirePair } from './joining.ts'
import { movedTables } from './moved.ts'

/** What merging two records would do. */
export const preview: PromptHandler<(typeof mergingContract)['preview']> = (context, asked) => {
  const { db, now, about } = context
  about({ patientId: asked.keptId, subjectId: asked.droppedId })
  const { kept, dropped } = requirePair(context, asked)
  const pair = { kept: kept.id, dropped: dropped.id }
  return {
    kept: recordOf(db, kept),
    dropped: recordOf(db, dropped),
    differing: differingFields(kept, dropped),
    ...belongings(db, pair),
    overlaps: overlapsOf(db, pair)
      .filter(({ endsAt }) => endsAt > now)
      .map(({ keptId, droppedId }) => ({
        kept: entryOf(db, keptId),
        dropped: entryOf(db, droppedId),
      })),
  }
}

/** A table that names patients twice counts once. */
function belongings(db: Reader, pair: Pair): Pick<MergePreview, 'moves' | 'stays'> {
  const moves = new Map<string, number>()
  const stays = new Map<string, number>()
  for (const moved of movedTables) {
    const counts = countRows(db, moved, pair)
    add(moves, moved.table, counts.moves)
    add(stays, moved.table, counts.stays)
  }
  return { moves: rowsOf(moves), stays: rowsOf(stays) }
}

function add(counts: Map<string, number>, table: string, rows: number): void {
  if (rows > 0) counts.set(table, (counts.get(table) ?? 0) + rows)
}

const rowsOf = (counts: ReadonlyMap<string, number>) =>
  Array.from(counts, ([table, rows]) => ({ table, rows }))

const recordOf = (db: Reader, record: StoredPatient): PatientRecord => ({
  ...record,
  phones: [...record.phones],
  alerts: [...record.alerts],
  policies: policiesOf(db, record.id),
})
