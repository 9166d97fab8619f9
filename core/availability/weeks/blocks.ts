import { z } from 'zod'
import type { Reader, Writer } from '../../database/handles.ts'
import { saveVersioned } from '../../database/versioned.ts'
import { minutesOf, timeOf } from '../../kernel/dates.ts'
import { TypeId, type BlockId, type ProviderId } from '../../kernel/ids.ts'
import type { Block, StoredBlock } from '../hours-contract.ts'

type Minutes = 'from' | 'to' | 'releaseAt' | 'typeIds'

interface Row extends Omit<StoredBlock, Minutes> {
  readonly fromMinute: number
  readonly toMinute: number
  readonly releaseAt: number | null
  readonly typeIds: string
}

const SELECT = `select id, provider_id as providerId, location_id as locationId, kind, label,
  type_ids as typeIds, from_minute as fromMinute, to_minute as toMinute, date, weekday,
  every_weeks as everyWeeks, anchor, valid_from as validFrom, valid_to as validTo,
  release_before as releaseBefore, release_at as releaseAt, version from blocks`

const TypeIds = z.array(TypeId)

const toBlock = ({ fromMinute, toMinute, typeIds, releaseAt, ...row }: Row): StoredBlock => ({
  ...row,
  from: timeOf(fromMinute),
  to: timeOf(toMinute),
  typeIds: TypeIds.parse(JSON.parse(typeIds)),
  releaseAt: releaseAt === null ? null : timeOf(releaseAt),
})

/** The blocks of a provider, by date or weekday, and time. */
export const blocksOf = (db: Reader, providerId: ProviderId): StoredBlock[] =>
  db
    .prepared<Row>(
      `${SELECT} where provider_id = ? and removed_at is null
       order by date, weekday, from_minute, id`,
    )
    .all(providerId)
    .map(toBlock)

/** One block that was not removed. */
export function findBlock(db: Reader, id: BlockId): StoredBlock | undefined {
  const row = db.prepared<Row>(`${SELECT} where id = ? and removed_at is null`).one(id)
  return row && toBlock(row)
}

/**
 * Adds or changes a block, or marks it as removed.
 *
 * @param removedAt epoch ms, or null for a block that holds
 * @returns its version
 * @throws Refusal `stale`, `not_found`
 */
export function saveBlock(
  db: Writer,
  block: Block,
  version: number | null,
  now: number,
  removedAt: number | null = null,
): number {
  const row = {
    id: block.id,
    provider_id: block.providerId,
    location_id: block.locationId,
    kind: block.kind,
    label: block.label,
    type_ids: JSON.stringify(block.typeIds),
    from_minute: minutesOf(block.from),
    to_minute: minutesOf(block.to),
    date: block.date,
    weekday: block.weekday,
    every_weeks: block.everyWeeks,
    anchor: block.anchor,
    valid_from: block.validFrom,
    valid_to: block.validTo,
    release_before: block.releaseBefore,
    release_at: block.releaseAt === null ? null : minutesOf(block.releaseAt),
    removed_at: removedAt,
  }
  return saveVersioned(db, 'blocks', row, version, now)
}
