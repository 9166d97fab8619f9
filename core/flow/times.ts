import { requireRange } from '../appointments/index.ts'
import type { Handlers } from '../context.ts'
import { MINUTE } from '../kernel/clock.ts'
import type { ProviderId } from '../kernel/ids.ts'
import type { flowContract, Passage, StateTimes } from './contract.ts'
import { flowOf } from './store.ts'

/** Dates that one average may span. */
const LONGEST = 62

/** How long patients were in each state, by provider, as the history of their visits tells it. */
export const times: Handlers<Pick<typeof flowContract, 'times'>> = {
  times: ({ db }, asked) => {
    requireRange(asked.from, asked.to, LONGEST)
    const seen = flowOf(db, asked).filter(({ passage }) => passage.with_provider !== null)
    const byProvider = Map.groupBy(seen, ({ providerId }) => providerId)
    return Array.from(byProvider, ([providerId, visits]) =>
      averagesOf(
        providerId,
        visits.map(({ passage }) => passage),
      ),
    )
  },
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
