import type { Reader, Writer } from '../../database/handles.ts'
import { saveVersioned } from '../../database/versioned.ts'
import type { SeasonId } from '../../kernel/ids.ts'
import type { Season, StoredSeason } from '../hours-contract.ts'

const SELECT = `select id, name, from_day as "from", to_day as "to", version from seasons`

/** The seasons that were not removed, by their beginning. */
export const listSeasons = (db: Reader): StoredSeason[] =>
  db.prepared<StoredSeason>(`${SELECT} where removed_at is null order by from_day, name`).all()

/** One season that was not removed. */
export const findSeason = (db: Reader, id: SeasonId): StoredSeason | undefined =>
  db.prepared<StoredSeason>(`${SELECT} where id = ? and removed_at is null`).one(id)

/**
 * Adds or changes a season, or marks it as removed.
 *
 * @param removedAt epoch ms, or null for a season that holds
 * @returns its version
 * @throws Refusal `stale`, `not_found`
 */
export function saveSeason(
  db: Writer,
  season: Season,
  version: number | null,
  now: number,
  removedAt: number | null = null,
): number {
  const { id, name, from, to } = season
  const row = { id, name, from_day: from, to_day: to, removed_at: removedAt }
  return saveVersioned(db, 'seasons', row, version, now)
}
