import type { Reader } from '../../database/handles.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import type { AppointmentId, PatientId, ProviderId } from '../../kernel/ids.ts'
import { dayBounds, type Zone } from '../../kernel/zones.ts'
import type { DayVisit } from '../../rulebook/index.ts'
import { activeSql } from '../flow.ts'

/**
 * SQL that is true where a patient was seen here before an instant: came to a visit that began
 * earlier.
 *
 * @param patient SQL of the patient's id
 * @param before SQL of the instant
 */
export const seenBeforeSql = (patient: string, before: string): string =>
  `exists (select 1 from appointments as seen where seen.patient_id = ${patient}
    and seen.starts_at < ${before}
    and seen.status in ('arrived', 'roomed', 'in_progress', 'completed'))`

const DAY = `select a.patient_id as patientId, a.type_id as typeId, a.starts_at as startsAt,
  not ${seenBeforeSql('a.patient_id', 'a.starts_at')} as isNew
  from appointments as a
  where a.provider_id = @providerId and a.starts_at >= @from and a.starts_at < @to
    and a.id not in (select value from json_each(@excluding)) and ${activeSql('a')}
  order by a.starts_at, a.id`

/** The visits of a provider, at any location, that start on a date of a zone, by start. */
export function providerDay(
  db: Reader,
  providerId: ProviderId,
  date: LocalDate,
  zone: Zone,
  excluding: readonly AppointmentId[],
): DayVisit[] {
  const rows = db.prepared<Omit<DayVisit, 'isNew'> & { readonly isNew: number }>(DAY)
  return rows
    .all({ providerId, ...dayBounds(date, zone), excluding: JSON.stringify(excluding) })
    .map((row) => ({ ...row, isNew: row.isNew === 1 }))
}

const NEW = `select not ${seenBeforeSql('?', '?')} as isNew`

/** True when a patient was never seen here before an instant (epoch ms). */
export const isNewPatient = (db: Reader, patientId: PatientId, before: number): boolean =>
  db.prepared<{ isNew: number }>(NEW).one(patientId, before)?.isNew === 1
