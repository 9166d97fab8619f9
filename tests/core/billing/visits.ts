import { chargeVisits } from '../../../core/billing/index.ts'
import type { Writing } from '../../../core/context.ts'
import type { Writer } from '../../../core/database/handles.ts'
import { query } from '../../../core/database/query.ts'
import { MINUTE } from '../../../core/kernel/clock.ts'
import { newId, type AppointmentId, type PatientId } from '../../../core/kernel/ids.ts'
import type { TestPractice } from '../../support/practice.ts'

/** A visit that was booked past the rules, and charged as booking does. */
export function bookVisit(t: TestPractice, startsAt: number, patientId: PatientId = t.maria) {
  const appointmentId = newId<AppointmentId>(t.clock.now)
  t.peek((db) => {
    insertVisit(db, t, { id: appointmentId, startsAt, patientId })
    const place = { providerId: t.provider, locationId: t.location, typeId: t.followUp }
    const endsAt = startsAt + 30 * MINUTE
    const about = { appointmentId, patientId, ...place, startsAt, endsAt }
    tell(t, db, { name: 'appointment.booked', ...about })
  })
  return appointmentId
}

/** Tells billing what happened to a visit, as the modules below do. */
export function tell(t: TestPractice, db: Writer, event: Parameters<typeof chargeVisits>[1]): void {
  const nothing = () => undefined
  const context: Pick<Writing, 'db' | 'now' | 'about' | 'emit'> = {
    db,
    now: t.clock.now,
    about: nothing,
    emit: nothing,
  }
  chargeVisits(context as Writing, event)
}

interface Visit {
  readonly id: AppointmentId
  readonly startsAt: number
  readonly patientId: PatientId
}

/** Writes the row of a half-hour follow-up. */
export function insertVisit(db: Writer, t: TestPractice, { id, startsAt, patientId }: Visit): void {
  const stamps = { created_at: t.clock.now, updated_at: t.clock.now, version: 1 }
  db.run(
    query.insertInto('appointments').values({
      id,
      patient_id: patientId,
      provider_id: t.provider,
      location_id: t.location,
      type_id: t.followUp,
      modality: 'in_person',
      starts_at: startsAt,
      ends_at: startsAt + 1_800_000,
      status: 'scheduled',
      reason: null,
      notes: '',
      patient_notes: '',
      source: 'staff',
      booked_by: null,
      override_reason: null,
      cancel_reason: null,
      replaced_by: null,
      ...stamps,
    }),
  )
}
