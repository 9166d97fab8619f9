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

function belongings(db: Reader, pair: Pair): Pick<MergePreview, 'moves' | 'stays'> {
  const counts = movedTables.map((moved) => ({ table: moved.table, ...countRows(db, moved, pair) }))
  return {
    moves: counts
      .filter(({ moves }) => moves > 0)
      .map(({ table, moves: rows }) => ({ table, rows })),
    stays: counts
      .filter(({ stays }) => stays > 0)
      .map(({ table, stays: rows }) => ({ table, rows })),
  }
}

const recordOf = (db: Reader, record: StoredPatient): PatientRecord => ({
  ...record,
  phones: [...record.phones],
  alerts: [...record.alerts],
  policies: policiesOf(db, record.id),
})
