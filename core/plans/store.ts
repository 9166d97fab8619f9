import type { Reader, Writer } from '../database/handles.ts'
import { saveVersioned, type Content } from '../database/versioned.ts'
import type { AppointmentId, PatientId, PlanId, PlanItemId } from '../kernel/ids.ts'
import { Refusal } from '../kernel/refusals.ts'
import type { Plan, PlanItem } from './contract.ts'

const ITEM = `i.id, i.plan_id as planId, i.code, i.description, i.type_id as typeId, i.minutes,
  i.fee_cents as feeCents, i.position, i.status, i.appointment_id as appointmentId,
  a.starts_at as appointmentStartsAt, i.created_at as plannedAt, i.version`
const ITEMS = `from plan_items as i left join appointments as a on a.id = i.appointment_id`
const OF_PLAN = `select ${ITEM} ${ITEMS} where i.plan_id = ? order by i.position, i.id`
const OF_APPOINTMENT = `select ${ITEM} ${ITEMS} where i.appointment_id = ? order by i.position, i.id`
const ONE = `select ${ITEM} ${ITEMS} where i.id = ?`

/** The items of a plan, in order. */
export const itemsOf = (db: Reader, id: PlanId): PlanItem[] =>
  db.prepared<PlanItem>(OF_PLAN).all(id)

/** What is planned to be done in an appointment, in order. */
export const itemsIn = (db: Reader, id: AppointmentId): PlanItem[] =>
  db.prepared<PlanItem>(OF_APPOINTMENT).all(id)

/** @throws Refusal `not_found` */
export function itemOr404(db: Reader, id: PlanItemId): PlanItem {
  const item = db.prepared<PlanItem>(ONE).one(id)
  if (!item) throw new Refusal('not_found')
  return item
}

type PlanRow = Omit<Plan, 'items'>

const PLAN = `select id, patient_id as patientId, provider_id as providerId, name, notes, version
  from treatment_plans`

/** @throws Refusal `not_found` */
export function planOr404(db: Reader, id: PlanId): Plan {
  const plan = db.prepared<PlanRow>(`${PLAN} where id = ?`).one(id)
  if (!plan) throw new Refusal('not_found')
  return { ...plan, items: itemsOf(db, id) }
}

/** The plans of a patient with their items, newest first. */
export const plansOf = (db: Reader, patientId: PatientId): Plan[] =>
  db
    .prepared<PlanRow>(`${PLAN} where patient_id = ? order by created_at desc, id desc`)
    .all(patientId)
    .map((plan) => ({ ...plan, items: itemsOf(db, plan.id) }))

/** Makes a plan or changes it. @throws Refusal `stale`, `not_found` */
export const savePlan = (
  db: Writer,
  { id, patientId, providerId, name, notes }: PlanRow | Omit<PlanRow, 'version'>,
  version: number | null,
  now: number,
): number => {
  const row = { id, patient_id: patientId, provider_id: providerId, name, notes }
  return saveVersioned(db, 'treatment_plans', row, version, now)
}

/** What is stored of an item, beside its stamps. */
export type ItemContent = Omit<PlanItem, 'appointmentStartsAt' | 'plannedAt' | 'version'> & {
  readonly leftAppointmentId: AppointmentId | null
}

/** Makes an item or changes it. @throws Refusal `stale`, `not_found` */
export const saveItem = (
  db: Writer,
  item: ItemContent,
  version: number | null,
  now: number,
): number => saveVersioned(db, 'plan_items', columnsOf(item), version, now)

const columnsOf = (item: ItemContent): Content<'plan_items'> => ({
  id: item.id,
  plan_id: item.planId,
  position: item.position,
  code: item.code,
  description: item.description,
  type_id: item.typeId,
  minutes: item.minutes,
  fee_cents: item.feeCents,
  status: item.status,
  appointment_id: item.appointmentId,
  left_appointment_id: item.leftAppointmentId,
})

const PLACE = 'update plan_items set position = ?, updated_at = ? where id = ?'

/** Puts an item at a place of its plan; its version stays, for nothing else of it changes. */
export const placeItem = (db: Writer, id: PlanItemId, position: number, now: number): void =>
  void db.execute(PLACE, position, now, id)

const LEFT = 'select id from plan_items where left_appointment_id = ? order by position'

/** The items that waited again when their appointment was cancelled or missed. */
export const itemsThatLeft = (db: Reader, id: AppointmentId): PlanItem[] =>
  db
    .prepared<{ id: PlanItemId }>(LEFT)
    .all(id)
    .map((row) => itemOr404(db, row.id))

const REPLACED = `select i.id from plan_items as i join treatment_plans as t on t.id = i.plan_id
  join appointments as a on a.id = i.left_appointment_id
  where t.patient_id = ? and i.status = 'planned' and a.replaced_by = ? order by i.position`

/** The items that wait because their appointment gave way to this one. */
export const itemsReplacedInto = (
  db: Reader,
  patientId: PatientId,
  id: AppointmentId,
): PlanItem[] =>
  db
    .prepared<{ id: PlanItemId }>(REPLACED)
    .all(patientId, id)
    .map((row) => itemOr404(db, row.id))
