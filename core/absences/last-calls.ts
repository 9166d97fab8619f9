import type { Reader } from '../database/handles.ts'
import type { LastCall } from '../kernel/calls.ts'
import type { AppointmentId } from '../kernel/ids.ts'

type Row = LastCall & { readonly subjectId: AppointmentId; readonly calls: number }

/** SQLite takes the other columns of a group from the row with the `max`. */
const LAST = `select subject_id as subjectId, max(at) as at, outcome, comment,
  call_back_on as callBackOn, count(*) as calls from calls
  where subject = 'absence' and subject_id in (select value from json_each(?)) and at >= ?
  group by subject_id`

/** The last call about each of these appointments since an absence was entered (epoch ms). */
export const lastCalls = (
  db: Reader,
  ids: readonly AppointmentId[],
  since: number,
): ReadonlyMap<AppointmentId, Row> =>
  new Map(
    db
      .prepared<Row>(LAST)
      .all(JSON.stringify(ids), since)
      .map((row) => [row.subjectId, row]),
  )

const KNOWS: readonly LastCall['outcome'][] = ['reached', 'booked', 'declined']

/** True once the patient heard of it. */
export const isSettled = (call: Pick<LastCall, 'outcome'> | undefined): boolean =>
  call !== undefined && KNOWS.includes(call.outcome)
