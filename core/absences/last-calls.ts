import type { Reader } from '../database/handles.ts'
import type { LastCall } from '../kernel/calls.ts'
import type { AppointmentId } from '../kernel/ids.ts'
import type { KeptAbsence } from './store.ts'

/** How far the calling about one visit is. */
export interface Calling {
  readonly calls: number
  readonly lastCall: LastCall | null
  /** True when nobody has to call any more. */
  readonly settled: boolean
}

type Row = LastCall & { readonly subjectId: AppointmentId; readonly calls: number }

/** SQLite takes the other columns of a group from the row with the `max`. */
const LAST = `select subject_id as subjectId, max(at) as at, outcome, comment,
  call_back_on as callBackOn, count(*) as calls from calls
  where subject = 'absence' and subject_id in (select value from json_each(@ids))
    and at >= @from and at < @to
  group by subject_id`

/**
 * How far the calls about an absence are, by appointment. Of an absence that was taken back with
 * its visits, only those who had heard of it are called again.
 */
export function callingOf(
  db: Reader,
  {
    recordedAt,
    visitsStay,
    ...absence
  }: Pick<KeptAbsence, 'recordedAt' | 'undoneAt' | 'visitsStay'>,
  ids: readonly AppointmentId[],
): (id: AppointmentId) => Calling {
  const undoneAt = visitsStay ? null : absence.undoneAt
  const all = lastCalls(db, ids, recordedAt)
  const told = undoneAt === null ? null : lastCalls(db, ids, recordedAt, undoneAt)
  const since = undoneAt === null ? all : lastCalls(db, ids, undoneAt)
  return (id) => {
    const last = all.get(id)
    const hasNews = told === null || heard(told.get(id))
    return {
      calls: last?.calls ?? 0,
      lastCall: last ? callOf(last) : null,
      settled: !hasNews || heard(since.get(id)),
    }
  }
}

const callOf = ({ at, outcome, comment, callBackOn }: Row): LastCall => ({
  ...{ at, outcome, comment, callBackOn },
})

/** The last call about each of some appointments from one instant on and before another (epoch ms). */
const lastCalls = (
  db: Reader,
  ids: readonly AppointmentId[],
  from: number,
  to = Number.MAX_SAFE_INTEGER,
): ReadonlyMap<AppointmentId, Row> =>
  new Map(
    db
      .prepared<Row>(LAST)
      .all({ ids: JSON.stringify(ids), from, to })
      .map((row) => [row.subjectId, row]),
  )

const HEARD: readonly LastCall['outcome'][] = ['reached', 'booked', 'declined']

const heard = (call: Row | undefined): boolean => call !== undefined && HEARD.includes(call.outcome)
