import type { Reader, Writer } from '../database/handles.ts'
import type { PatientId, UserId } from '../kernel/ids.ts'

/** Two records in whatever order. */
export interface Two {
  readonly oneId: PatientId
  readonly otherId: PatientId
}

/** A dismissed pair, by the records that stand for both people now. */
export interface KeptPair extends Two {
  /** The row, by the records of which it was said. */
  readonly key: Two
  readonly dismissedAt: number
  readonly dismissedBy: string
}

interface Row extends Two {
  readonly keyOne: PatientId
  readonly keyOther: PatientId
  readonly dismissedAt: number
  readonly dismissedBy: string
}

/**
 * What was said of a record holds for the one that it is part of, for as long as it is: a merge and
 * its taking back change nothing here. Two that were merged after all are no pair meanwhile.
 */
const STANDING = `select d.one_id as keyOne, d.other_id as keyOther,
    coalesce(x.merged_into, x.id) as oneId, coalesce(y.merged_into, y.id) as otherId,
    d.dismissed_at as dismissedAt, coalesce(u.display_name, 'Daysheet') as dismissedBy
  from dismissed_pairs as d join patients as x on x.id = d.one_id
  join patients as y on y.id = d.other_id left join users as u on u.id = d.dismissed_by
  where d.restored_at is null and coalesce(x.merged_into, x.id) <> coalesce(y.merged_into, y.id)
  order by d.dismissed_at desc, d.one_id, d.other_id`

/** Everything that was dismissed and not brought back, newest first. */
export const dismissedPairs = (db: Reader): KeptPair[] =>
  db
    .prepared<Row>(STANDING)
    .all()
    .map(({ keyOne, keyOther, ...pair }) => ({
      ...pair,
      key: { oneId: keyOne, otherId: keyOther },
    }))

/** The same for both orders of two records. */
export const nameOf = ({ oneId, otherId }: Two): string => [oneId, otherId].sort().join(' ')

const DISMISS = `insert into dismissed_pairs (one_id, other_id, dismissed_at, dismissed_by)
  values (min(@oneId, @otherId), max(@oneId, @otherId), @now, @by)
  on conflict (one_id, other_id) do update set dismissed_at = @now, dismissed_by = @by,
    restored_at = null, restored_by = null`

/** Keeps a pair out of what is proposed. @param now epoch ms */
export const dismissPair = (db: Writer, { oneId, otherId }: Two, by: UserId | null, now: number) =>
  void db.execute(DISMISS, { oneId, otherId, by, now })

const RESTORE = `update dismissed_pairs set restored_at = @now, restored_by = @by
  where one_id = @oneId and other_id = @otherId`

/** Lets a pair be proposed again, by the records of which it was dismissed. @param now epoch ms */
export const restorePair = (db: Writer, { oneId, otherId }: Two, by: UserId | null, now: number) =>
  void db.execute(RESTORE, { oneId, otherId, by, now })
