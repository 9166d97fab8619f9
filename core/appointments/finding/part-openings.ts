import type { Reading } from '../../context.ts'
import type { AppointmentId, TypeId } from '../../kernel/ids.ts'
import { searchFor } from './asked-search.ts'
import type { Slot } from '../contract.ts'
import type { OpeningSearch } from '../openings-contract.ts'
import type { DayLeft } from './following.ts'
import { byTime, looks, slotsOf, type Found } from './search.ts'

/** An opening of one part, with the minutes and the visits that its rules leave around it. */
export interface PartOpening extends Slot {
  readonly typeId: TypeId
  readonly bufferBefore: number
  readonly bufferAfter: number
  readonly dayLeft: DayLeft
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
  return found.flatMap((each) => partsOf(each, asked.typeId)).sort(byTime)
}

/** The openings of a part at a post. */
export function partsOf(found: Found, typeId: TypeId): PartOpening[] {
  const { bufferBefore, bufferAfter } = found.post.limits
  const left = dayLeftAt(found, typeId)
  return slotsOf(found).map((slot) => {
    return { ...slot, typeId, bufferBefore, bufferAfter, dayLeft: left(slot.startsAt) }
  })
}

/** What the limits of a post leave on the date of an instant, counted once for each date. */
function dayLeftAt({ post: { limits }, stretch }: Found, typeId: TypeId) {
  const { dayLimit, typeLimit, notInRow } = limits
  const unlimited: DayLeft = { visits: Infinity, ofType: Infinity, notInRow }
  if (dayLimit === null && typeLimit === null) return () => unlimited
  const days = stretch.days.map(({ from, to }) => {
    const visits = stretch.provider.filter(
      (busy) => busy.typeId !== null && from <= busy.interval[0] && busy.interval[0] < to,
    )
    const alike = visits.filter((visit) => visit.typeId === typeId)
    const left: DayLeft = {
      visits: (dayLimit ?? Infinity) - visits.length,
      ofType: (typeLimit ?? Infinity) - alike.length,
      notInRow,
    }
    return { from, to, left }
  })
  return (at: number) => days.find(({ from, to }) => from <= at && at < to)?.left ?? unlimited
}
