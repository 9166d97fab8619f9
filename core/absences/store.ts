import { z } from 'zod'
import { saveVersioned, type Content } from '../database/versioned.ts'
import type { Reader, Writer } from '../database/handles.ts'
import type { LocalDate } from '../kernel/dates.ts'
import {
  ProviderId,
  type AbsenceId,
  type AppointmentId,
  type EditId,
  type LocationId,
  type UserId,
} from '../kernel/ids.ts'
import { AbsenceSpan, type Choice } from './contract.ts'

/** An absence as it is kept. */
export interface KeptAbsence {
  readonly id: AbsenceId
  readonly providerIds: ProviderId[]
  readonly spans: AbsenceSpan[]
  readonly reason: string | null
  readonly recordedBy: UserId | null
  readonly recordedAt: number
  /** The display name of who entered it. */
  readonly by: string
  readonly editId: EditId | null
  readonly undoneAt: number | null
  /** True where the time off alone was taken back. */
  readonly visitsStay: boolean
  readonly version: number
}

type Row = Omit<KeptAbsence, 'providerIds' | 'spans' | 'visitsStay'> & {
  readonly providerIds: string
  readonly spans: string
  /** Null for an absence that moved and cancelled nothing. */
  readonly isEditUndone: number | null
}

const SELECT = `select a.id, a.provider_ids as providerIds, a.spans, a.reason,
  a.recorded_by as recordedBy, a.created_at as recordedAt, a.edit_id as editId,
  a.undone_at as undoneAt, a.version, coalesce(u.display_name, 'Daysheet') as "by",
  (select undone_at is not null from edits where id = a.edit_id) as isEditUndone
  from absences as a left join users as u on u.id = a.recorded_by`

/** One absence, undone or not. */
export function findAbsence(db: Reader, id: AbsenceId): KeptAbsence | undefined {
  const row = db.prepared<Row>(`${SELECT} where a.id = ?`).one(id)
  return row && toAbsence(row)
}

/** Absences that end on or after a date, of one provider or, with null, of all; newest first. */
export const absencesFrom = (
  db: Reader,
  from: LocalDate,
  providerId: ProviderId | null,
): KeptAbsence[] =>
  db
    .prepared<Row>(
      `${SELECT} where a.ends_local > @from and (@providerId is null
        or exists (select 1 from json_each(a.provider_ids) where value = @providerId))
        order by a.created_at desc, a.id desc`,
    )
    .all({ from: `${from}T00:00`, providerId })
    .map(toAbsence)

const Providers = z.array(ProviderId)
const Spans = z.array(AbsenceSpan)

const toAbsence = ({ providerIds, spans, isEditUndone, ...row }: Row): KeptAbsence => ({
  ...row,
  visitsStay: row.undoneAt !== null && isEditUndone === 0,
  providerIds: Providers.parse(JSON.parse(providerIds)),
  spans: Spans.parse(JSON.parse(spans)),
})

/** Enters an absence, or marks it as undone. @throws Refusal `stale` */
export const saveAbsence = (
  db: Writer,
  row: Content<'absences'> & { readonly id: AbsenceId },
  version: number | null,
  now: number,
): number => saveVersioned(db, 'absences', row, version, now)

/** A visit that an absence met, as it stood then, with what was decided. */
export interface MetVisit {
  readonly appointmentId: AppointmentId
  readonly choice: Choice
  readonly providerId: ProviderId
  readonly locationId: LocationId
  readonly startsAt: number
  readonly endsAt: number
  readonly offeredProviderId: ProviderId | null
  readonly offeredLocationId: LocationId | null
  readonly offeredStartsAt: number | null
}

const KEEP = `insert into absence_visits (absence_id, appointment_id, choice, provider_id,
  location_id, starts_at, ends_at, offered_provider_id, offered_location_id, offered_starts_at)
  values (@absenceId, @appointmentId, @choice, @providerId, @locationId, @startsAt, @endsAt,
    @offeredProviderId, @offeredLocationId, @offeredStartsAt)`

/** Keeps what became of a visit. */
export const keepMet = (db: Writer, absenceId: AbsenceId, met: MetVisit): void =>
  void db.execute(KEEP, { absenceId, ...met })

const MET = `select appointment_id as appointmentId, choice, provider_id as providerId,
  location_id as locationId, starts_at as startsAt, ends_at as endsAt,
  offered_provider_id as offeredProviderId, offered_location_id as offeredLocationId,
  offered_starts_at as offeredStartsAt
  from absence_visits where absence_id = ? order by starts_at, appointment_id`

/** The visits that an absence met, by their old start. */
export const metBy = (db: Reader, id: AbsenceId): MetVisit[] => db.prepared<MetVisit>(MET).all(id)
