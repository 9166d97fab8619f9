import type { LocalDate } from '../kernel/dates.ts'
import { dateAt, type Zone } from '../kernel/zones.ts'
import { activeSql } from './flow.ts'

/**
 * What the face of an appointment warns of, over `a` (appointments) and `p` (patients). Each is
 * found by the patient's own rows, so that a board of a day stays one cheap query.
 *
 * What is owed leaves out this visit and those after it: what they cost is not due before them.
 * `visit_dues` is kept by triggers and follows `billing`: cancelled visits owe their fee alone, and
 * what was paid too much for one counts against the others.
 */
export const FLAG_COLUMNS = `not exists (select 1 from appointments as before
    where before.patient_id = a.patient_id and before.starts_at < a.starts_at
      and ${activeSql('before')}) as firstVisit,
  p.language <> coalesce((select language from practice where id = 1), p.language) as interpreter,
  (select json_group_array(json_array(valid_from, valid_to)) from insurance_policies
    where patient_id = a.patient_id and active = 1) as policies,
  (select zone from locations where id = a.location_id) as zone,
  max(0, coalesce((select sum(due_cents) from visit_dues where patient_id = a.patient_id
    and starts_at < a.starts_at), 0)) as balanceCents`

/** The columns above as SQLite gives them. */
export interface FlagRow {
  readonly firstVisit: 0 | 1
  readonly interpreter: 0 | 1
  /** JSON: the first and the last day of each active policy, null where it has none. */
  readonly policies: string
  readonly zone: Zone
  readonly balanceCents: number
  readonly startsAt: number
}

/** The flags of a row, as the contract has them. */
export const flagsOf = (row: FlagRow) => ({
  firstVisit: row.firstVisit === 1,
  interpreter: row.interpreter === 1,
  insuranceMissing: !isInsured(row),
  balanceCents: row.balanceCents,
})

const NONE = '[]'
const ALWAYS = '[null,null]'

/** The date is only worked out where a policy has one. */
function isInsured({ policies, startsAt, zone }: FlagRow): boolean {
  if (policies === NONE) return false
  if (policies.includes(ALWAYS)) return true
  const date = dateAt(startsAt, zone)
  // JSON as the database made it a moment ago.
  const spans = JSON.parse(policies) as [LocalDate | null, LocalDate | null][]
  return spans.some(([from, to]) => (from === null || from <= date) && (to === null || date <= to))
}
