import { findProvider } from '../clinic/index.ts'
import type { Reading } from '../context.ts'
import { dayNumber } from '../kernel/dates.ts'
import { refuseField } from '../kernel/refusals.ts'
import { requireOwnOrAll } from './permission.ts'
import { datesOf, type AwayTime } from './spans.ts'

/** Days from the first to the last of one absence: a year. */
const LONGEST = 366

/**
 * Checks who is to be away and when.
 *
 * @throws Refusal `not_permitted`; `invalid_input` at `providerIds`, or at `spans` beyond a year
 */
export function checkAway(context: Reading, away: AwayTime): void {
  requireOwnOrAll(context, away.providerIds)
  for (const id of away.providerIds) {
    const provider = findProvider(context.db, id)
    if (!provider) throw refuseField('providerIds', 'not_found')
    if (!provider.active) throw refuseField('providerIds', 'inactive')
  }
  checkSpans(away)
}

/** @throws Refusal `invalid_input` at `spans` beyond a year */
export function checkSpans({ spans }: Pick<AwayTime, 'spans'>): void {
  const { from, to } = datesOf(spans)
  if (dayNumber(to) - dayNumber(from) > LONGEST) throw refuseField('spans', 'out_of_range')
}
