/** A table whose rows go to the record that is kept, and the columns that name one of its rows. */
interface Moved {
  readonly table: string
  readonly key: readonly string[]
  /** The column that names the patient. */
  readonly column: string
}

const byId = (table: string): Moved => ({ table, key: ['id'], column: 'patient_id' })

/** Everything that a merge moves. A test compares it with what the schema says of patients. */
export const movedTables: readonly Moved[] = [
  'appointments',
  'insurance_policies',
  'patient_alerts',
  'series',
  'treatment_plans',
  'recalls',
  'waitlist_entries',
  'group_waitlist',
  'offers',
  'day_list',
  'calls',
  'notices',
  'holds',
].map(byId)

/**
 * Tables that name patients and stay as they are: the telephone numbers are a field of the record,
 * and merges tell which record was which.
 */
export const leftTables: readonly string[] = ['patient_phones', 'merges']
