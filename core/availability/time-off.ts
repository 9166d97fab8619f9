import type { z } from 'zod'
import type { Reader, Writer } from '../database/handles.ts'
import { saveVersioned } from '../database/versioned.ts'
import type { LocalDate } from '../kernel/dates.ts'
import type { AbsenceId, ProviderId, TimeOffId } from '../kernel/ids.ts'
import type { StoredTimeOff, TimeOff } from './contract.ts'

type Stored = z.infer<typeof StoredTimeOff>

const SELECT = `select id, provider_id as providerId, from_local as "from", to_local as "to", reason,
  absence_id as absenceId, version from time_off`

/** The time off of a provider that reaches into `from` or lies after it, by start. */
export const timeOffOf = (db: Reader, providerId: ProviderId, from: LocalDate): Stored[] =>
  db
    .prepared<Stored>(
      `${SELECT} where provider_id = ? and to_local > ? and removed_at is null order by from_local, id`,
    )
    .all(providerId, `${from}T00:00`)

/** The time off of an absence, none once that was taken back. */
export const timeOffOfAbsence = (db: Reader, absenceId: AbsenceId): Stored[] =>
  db
    .prepared<Stored>(
      `${SELECT} where absence_id = ? and removed_at is null order by from_local, id`,
    )
    .all(absenceId)

/** One time off that was not taken back. */
export const findTimeOff = (db: Reader, id: TimeOffId): Stored | undefined =>
  db.prepared<Stored>(`${SELECT} where id = ? and removed_at is null`).one(id)

/**
 * Adds time off, or marks it as taken back.
 *
 * @param removedAt epoch ms, or null for time off that holds
 * @returns its version
 * @throws Refusal `stale`, `not_found`
 */
export function saveTimeOff(
  db: Writer,
  off: TimeOff & { readonly absenceId?: AbsenceId | null },
  version: number | null,
  now: number,
  removedAt: number | null = null,
): number {
  const row = {
    id: off.id,
    provider_id: off.providerId,
    from_local: off.from,
    to_local: off.to,
    reason: off.reason,
    absence_id: off.absenceId ?? null,
    removed_at: removedAt,
  }
  return saveVersioned(db, 'time_off', row, version, now)
}
