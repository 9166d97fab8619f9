import type { Reading } from '../../context.ts'
import type { AppointmentId } from '../../kernel/ids.ts'
import { searchFor } from './asked-search.ts'
import type { Slot } from '../contract.ts'
import type { OpeningSearch } from '../openings-contract.ts'
import { byTime, looks, slotsOf } from './search.ts'

/** An opening of one part, with the minutes that its rules keep free around it. */
export interface PartOpening extends Slot {
  readonly bufferBefore: number
  readonly bufferAfter: number
}

/**
 * Every opening for one part of something larger, by time.
 *
 * @param excluding appointments that are about to leave their places
 * @throws Refusal `invalid_input` as `searchFor`
 */
export function partOpenings(
  context: Reading,
  asked: OpeningSearch,
  excluding: readonly AppointmentId[],
): PartOpening[] {
  const search = searchFor(context, asked)
  const freed = { ...search, concern: { ...search.concern, excluding } }
  const found = [...looks(context.db, freed)].flatMap((look) => look.found)
  return found
    .flatMap((each) => {
      const { bufferBefore, bufferAfter } = each.post.limits
      return slotsOf(each).map((slot) => ({ ...slot, bufferBefore, bufferAfter }))
    })
    .sort(byTime)
}
