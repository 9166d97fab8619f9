import { requireRange } from '../appointments/index.ts'
import type { Handlers } from '../context.ts'
import type { Reader } from '../database/handles.ts'
import { MINUTE } from '../kernel/clock.ts'
import type { AppointmentId, ProviderId } from '../kernel/ids.ts'
import type { flowContract, Passage, StateTimes } from './contract.ts'
import { flowOf, type FlowEntry } from './store.ts'

/** Dates that one average may span. */
const LONGEST = 62

/** How long patients were in each state, by provider, as the history of their visits tells it. */
export const times: Handlers<Pick<typeof flowContract, 'times'>> = {
  times: ({ db }, asked) => {
    requireRange(asked.from, asked.to, LONGEST)
    const seen = watched(db, flowOf(db, asked)).filter(
      ({ passage }) => passage.with_provider !== null,
    )
    const byProvider = Map.groupBy(seen, ({ providerId }) => providerId)
    return Array.from(byProvider, ([providerId, visits]) =>
      averagesOf(
        providerId,
        visits.map(({ passage }) => passage),
      ),
    )
  },
}

const CLOSED = `select s.appointment_id as id from edit_steps as s join edits as e on e.id = s.edit_id
  where e.kind = 'visits.closed' and e.undone_at is null
    and s.appointment_id in (select value from json_each(?))`

const LEFT_AT_CLOSING = `select id from departures where edit_id is not null and left_at is not null
  and id in (select value from json_each(?))`

/**
 * The visits as far as somebody watched them: what was closed at the end of the day tells neither
 * when a visit ended nor when the patient left.
 */
function watched(db: Reader, visits: readonly FlowEntry[]): FlowEntry[] {
  const ids = JSON.stringify(visits.map(({ id }) => id))
  const among = (sql: string) =>
    new Set(
      db
        .prepared<{ readonly id: AppointmentId }>(sql)
        .all(ids)
        .map(({ id }) => id),
    )
  const closed = among(CLOSED)
  const leftAtClosing = among(LEFT_AT_CLOSING)
  return visits.map(({ passage, ...visit }) => ({
    ...visit,
    passage: {
      ...passage,
      ...(closed.has(visit.id) && { checkout: null }),
      ...(leftAtClosing.has(visit.id) && { left: null }),
    },
  }))
}

/** Average minutes in each state of some visits of one provider. */
export const averagesOf = (providerId: ProviderId, passages: readonly Passage[]): StateTimes => ({
  providerId,
  visits: passages.length,
  waitMinutes: average(passages, ({ arrived, roomed, with_provider: seen }) =>
    between(arrived, roomed ?? seen),
  ),
  roomMinutes: average(passages, ({ roomed, with_provider: seen }) => between(roomed, seen)),
  visitMinutes: average(passages, ({ with_provider: seen, checkout }) => between(seen, checkout)),
  checkoutMinutes: average(passages, ({ checkout, left }) => between(checkout, left)),
})

const between = (from: number | null, to: number | null): number | null =>
  from === null || to === null ? null : (to - from) / MINUTE

/** The average in tenths of a minute over those passages that have a length. */
function average(
  passages: readonly Passage[],
  lengthOf: (passage: Passage) => number | null,
): number | null {
  const lengths = passages.map(lengthOf).filter((length) => length !== null)
  if (lengths.length === 0) return null
  return Math.round((lengths.reduce((sum, each) => sum + each, 0) / lengths.length) * 10) / 10
}
