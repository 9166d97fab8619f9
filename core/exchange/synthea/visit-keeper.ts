import { storeAppointment, type AppointmentRow } from '../../appointments/index.ts'
import { insertCharge, type Charge } from '../../billing/index.ts'
import type { Writing } from '../../context.ts'
import { inserter } from '../../database/insert.ts'
import {
  newId,
  type AppointmentId,
  type LocationId,
  type PatientId,
  type ProviderId,
} from '../../kernel/ids.ts'
import { minus } from '../../kernel/money.ts'
import type { EncounterTypes } from './encounter-types.ts'
import { remember } from './external-ids.ts'
import type { EncounterRow } from './layout.ts'

/** An encounter with what its references mean here. */
export interface Visit {
  readonly row: EncounterRow
  readonly patientId: PatientId
  readonly providerId: ProviderId
  readonly locationId: LocationId
}

/** Keeps encounters as completed appointments with history and charge. @returns their id here */
export function visitKeeper({ db, now, actor }: Writing, types: EncounterTypes) {
  const keepHistory = inserter(db, 'appointment_history')
  return (visit: Visit): AppointmentId => {
    const id = newId<AppointmentId>(now)
    const row = appointmentOf(visit, types)
    storeAppointment(db, { id, ...row, booked_by: actor.userId, ...stampsAt(now) }, [])
    keepHistory({
      appointment_id: id,
      position: 0,
      at: now,
      user_id: actor.userId,
      kind: 'booked',
      from_status: null,
      to_status: row.status,
      starts_at: row.starts_at,
      ends_at: row.ends_at,
      provider_id: row.provider_id,
      comment: null,
    })
    insertCharge(db, id, chargeOf(visit.row), now)
    remember(db, 'appointment', visit.row.Id, id)
    return id
  }
}

const stampsAt = (now: number) => ({ created_at: now, updated_at: now, version: 1 })

const appointmentOf = ({ row, patientId, providerId, locationId }: Visit, types: EncounterTypes) =>
  ({
    patient_id: patientId,
    provider_id: providerId,
    location_id: locationId,
    type_id: types.typeOf(row.ENCOUNTERCLASS),
    modality: row.ENCOUNTERCLASS === 'virtual' ? 'video' : 'in_person',
    starts_at: row.START,
    ends_at: row.STOP,
    status: 'completed',
    reason: row.REASONDESCRIPTION ?? row.DESCRIPTION,
    notes: '',
    patient_notes: '',
    source: 'staff',
    override_reason: null,
    cancel_reason: null,
    replaced_by: null,
  }) satisfies Partial<AppointmentRow>

/** What the payer did not cover is the patient's, and was to be paid at the visit. */
function chargeOf(row: EncounterRow): Charge {
  const chargeCents = row.TOTAL_CLAIM_COST
  const coverageCents = Math.min(row.PAYER_COVERAGE, chargeCents)
  return { chargeCents, coverageCents, copayCents: minus(chargeCents, coverageCents) }
}
