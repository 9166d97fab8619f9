import type { MergeId, PatientId, UserId } from '../../kernel/ids.ts'

export interface MergingTables {
  merges: {
    id: MergeId
    kept_id: PatientId
    dropped_id: PatientId
    made_at: number
    made_by: UserId
    /** JSON object: what the kept record said before, and after, of each field that changed. */
    fields: string
    undone_at: number | null
    undone_by: UserId | null
  }
  merge_rows: {
    merge_id: MergeId
    position: number
    table_name: string
    /** JSON object: the columns that name the row. */
    row_key: string
    /** JSON object: the columns that changed, as they were. */
    before: string
    /** The same columns as the merge left them. */
    after: string
  }
  /** The smaller id first. */
  dismissed_pairs: {
    one_id: PatientId
    other_id: PatientId
    dismissed_at: number
    dismissed_by: UserId | null
    /** Null while the pair is kept out of what is proposed. */
    restored_at: number | null
    restored_by: UserId | null
  }
}
