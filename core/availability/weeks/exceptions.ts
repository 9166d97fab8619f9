import { z } from 'zod'
import type { Reader, Writer } from '../../database/handles.ts'
import { saveVersioned } from '../../database/versioned.ts'
import type { LocalDate } from '../../kernel/dates.ts'
import type { HoursExceptionId, ProviderId } from '../../kernel/ids.ts'
import { TimeSpan, type HoursException, type StoredException } from '../hours-contract.ts'

type Row = Omit<StoredException, 'spans'> & { readonly spans: string }

const SELECT = `select id, provider_id as providerId, date, kind, location_id as locationId, spans,
  note, version from hours_exceptions`

const Spans = z.array(TimeSpan)

const toException = (row: Row): StoredException => ({
  ...row,
  spans: Spans.parse(JSON.parse(row.spans)),
})

/** The dates of a provider that differ, from one date on, by date. */
export const exceptionsOf = (
  db: Reader,
  providerId: ProviderId,
  from: LocalDate,
): StoredException[] =>
  db
    .prepared<Row>(
      `${SELECT} where provider_id = ? and date >= ? and removed_at is null order by date, id`,
    )
    .all(providerId, from)
    .map(toException)

/** What differs on one date of a provider. */
export const exceptionsOn = (
  db: Reader,
  providerId: ProviderId,
  date: LocalDate,
): StoredException[] =>
  db
    .prepared<Row>(`${SELECT} where provider_id = ? and date = ? and removed_at is null`)
    .all(providerId, date)
    .map(toException)

/** One exception that was not taken back. */
export function findException(db: Reader, id: HoursExceptionId): StoredException | undefined {
  const row = db.prepared<Row>(`${SELECT} where id = ? and removed_at is null`).one(id)
  return row && toException(row)
}

/**
 * Adds an exception, or marks it as taken back.
 *
 * @param removedAt epoch ms, or null for one that holds
 * @returns its version
 * @throws Refusal `stale`, `not_found`
 */
export function saveException(
  db: Writer,
  exception: HoursException,
  version: number | null,
  now: number,
  removedAt: number | null = null,
): number {
  const row = {
    id: exception.id,
    provider_id: exception.providerId,
    date: exception.date,
    kind: exception.kind,
    location_id: exception.locationId,
    spans: JSON.stringify(exception.spans),
    note: exception.note,
    removed_at: removedAt,
  }
  return saveVersioned(db, 'hours_exceptions', row, version, now)
}
