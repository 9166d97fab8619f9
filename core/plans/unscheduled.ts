import type { Reader } from '../database/handles.ts'
import { DAY } from '../kernel/clock.ts'
import type { Parsed } from '../kernel/procedure.ts'
import type { PlanItem, plansContract, UnscheduledItem } from './contract.ts'

type Filter = Parsed<(typeof plansContract)['unscheduled']>
type Row = PlanItem & Omit<UnscheduledItem, 'item'>

const UNSCHEDULED = `select i.id, i.plan_id as planId, i.code, i.description, i.type_id as typeId,
  i.minutes, i.fee_cents as feeCents, i.position, i.status, i.appointment_id as appointmentId,
  null as appointmentStartsAt, i.created_at as plannedAt, i.version,
  t.name as planName, t.provider_id as providerId, p.id as patientId, p.given_name as givenName,
  p.family_name as familyName, p.preferred_name as preferredName, p.birth_date as birthDate,
  (select number from patient_phones where patient_id = p.id order by position limit 1) as phone
  from plan_items as i
  join treatment_plans as t on t.id = i.plan_id
  join patients as p on p.id = t.patient_id
  where i.status = 'planned' and p.merged_into is null and p.deceased_on is null
    and i.created_at <= @before
    and (@providerId is null or t.provider_id = @providerId)
    and (@typeId is null or i.type_id = @typeId)
  order by i.created_at, i.plan_id, i.position limit @limit`

/** Planned work of all patients that is in nobody's book, longest waiting first. */
export const unscheduled = (
  db: Reader,
  { providerId, typeId, daysOld, limit }: Filter,
  now: number,
): UnscheduledItem[] =>
  db
    .prepared<Row>(UNSCHEDULED)
    .all({ providerId, typeId, limit, before: now - daysOld * DAY })
    .map(toUnscheduled)

function toUnscheduled(row: Row): UnscheduledItem {
  const { planName, providerId, patientId, givenName, familyName, preferredName, ...rest } = row
  const { birthDate, phone, ...item } = rest
  const patient = { patientId, givenName, familyName, preferredName, birthDate, phone }
  return { item, planName, providerId, ...patient }
}
