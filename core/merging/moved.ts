/** A table whose rows go to the record that is kept. */
export interface Moved {
  readonly table: string
  /** The columns that name one of its rows. */
  readonly key: readonly string[]
  /** The column that names the patient. */
  readonly column: string
  /** SQL that is true for rows of the dropped record (`row`) which @kept has already: they stay. */
  readonly stays?: string
}

const byId = (table: string, stays?: string): Moved => ({
  ...{ table, key: ['id'], column: 'patient_id' },
  ...(stays !== undefined && { stays }),
})

/** SQL that is true for a policy of @kept (`mine`) that says the same as another one (`row`). */
export const samePolicy = `mine.patient_id = @kept and mine.payer_id = row.payer_id
  and lower(mine.member_id) = lower(row.member_id)`
const SAME_POLICY = `exists (select 1 from insurance_policies as mine where ${samePolicy})`
const SAME_RECALL = `exists (select 1 from recalls as mine where mine.patient_id = @kept
  and mine.recall_type_id = row.recall_type_id)`
const SAME_GROUP = `row.ended_at is null and exists (select 1 from group_waitlist as mine
  where mine.patient_id = @kept and mine.group_id = row.group_id and mine.ended_at is null)`

/** Two people belong together once; nobody belongs to himself. */
const sameRelation = (other: string) => `(row.${other} = @kept or row.removed_at is null
  and exists (select 1 from patient_relations as mine where mine.removed_at is null
    and (mine.patient_id = @kept and mine.relative_id = row.${other}
      or mine.relative_id = @kept and mine.patient_id = row.${other})))`

/** Everything that a merge moves. A test compares it with what the schema says of patients. */
export const movedTables: readonly Moved[] = [
  byId('appointments'),
  byId('insurance_policies', SAME_POLICY),
  byId('patient_alerts'),
  byId('series'),
  byId('treatment_plans'),
  byId('recalls', SAME_RECALL),
  byId('waitlist_entries'),
  byId('group_waitlist', SAME_GROUP),
  byId('offers'),
  byId('day_list'),
  byId('calls'),
  byId('notices'),
  byId('holds'),
  byId('documents'),
  byId('patient_notes'),
  byId('signed_forms'),
  byId('patient_relations', sameRelation('relative_id')),
  {
    ...byId('patient_relations', sameRelation('patient_id')),
    column: 'relative_id',
  },
  { table: 'patients', key: ['id'], column: 'merged_into' },
]

/**
 * Columns that name patients and stay as they are: the telephone numbers are a field of the record,
 * merges tell which record was which, and dismissed pairs are read by what became of their records.
 */
export const leftColumns: readonly string[] = [
  'patient_phones.patient_id',
  'merges.kept_id',
  'merges.dropped_id',
  'dismissed_pairs.one_id',
  'dismissed_pairs.other_id',
]

/** What an import knows a record by leads to the kept one; it names patients without a key. */
export const importedAs: Moved = {
  ...{ table: 'external_ids', key: ['source', 'kind', 'external_id'], column: 'id' },
}
