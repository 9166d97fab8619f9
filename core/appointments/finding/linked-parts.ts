import type { Reading } from '../../context.ts'
import type { TypeId } from '../../kernel/ids.ts'
import { dateAt, type Zone } from '../../kernel/zones.ts'
import { searchFor } from './asked-search.ts'
import type { Slot } from '../contract.ts'
import type { NextPart, OpeningSearch } from '../openings-contract.ts'
import { goOn } from './following.ts'
import { partsOf, type PartOpening } from './part-openings.ts'
import { byTime, looks, type Found, type Look } from './search.ts'

/** A visit of several parts, in order on one day at one location. */
export interface LinkedSearch {
  readonly first: OpeningSearch
  readonly then: readonly NextPart[]
}

/** What one look found of the first part, and for each of its openings the parts that follow. */
export interface LinkedLook extends Look {
  readonly follow: (first: Found, at: number) => readonly Slot[] | null
}

/**
 * Looks for visits of several parts: the first part as `looks` does, and to each of its openings
 * the earliest further parts that fit.
 *
 * @throws Refusal `invalid_input` as `searchFor`
 */
export function* linkedLooks(
  context: Reading,
  { first, then }: LinkedSearch,
): Generator<LinkedLook> {
  const gaps = then.map(({ gapMost }) => gapMost)
  const further = then.map((part) => {
    const made = looks(context.db, searchFor(context, partSearch(first, part)))
    return () => nextOf(made, part.typeId)
  })
  for (const look of looks(context.db, searchFor(context, first))) {
    const firsts = new Map(look.found.map((each) => [each, partsOf(each, first.typeId)]))
    const parts = further.map((next) => next())
    const follow: LinkedLook['follow'] = (found, at) => {
      const slot = firsts.get(found)?.[at]
      return slot ? followed(slot, parts, gaps, found.post.zone) : null
    }
    yield { ...look, follow }
  }
}

/** What the next look over the same dates found, by time; nothing where the look before was the last. */
function nextOf(made: Generator<Look, void>, typeId: TypeId): readonly PartOpening[] {
  const next = made.next()
  const found = next.done ? [] : next.value.found
  return found.flatMap((each) => partsOf(each, typeId)).sort(byTime)
}

/** A further part is wanted on the same days and times as the first one. */
const partSearch = (first: OpeningSearch, part: NextPart): OpeningSearch => ({
  ...first,
  typeId: part.typeId,
  minutes: part.minutes,
  modality: null,
  providerIds: part.providerIds,
  othersToo: false,
  speciality: null,
})

/** The earliest parts that follow a slot one after the other on its date; null where there are none. */
function followed(
  before: PartOpening,
  further: readonly (readonly PartOpening[])[],
  gaps: readonly number[],
  zone: Zone,
): Slot[] | null {
  const date = dateAt(before.startsAt, zone)
  const found = goOn([before], further, gaps)?.slice(1) ?? null
  return found?.every(({ startsAt }) => dateAt(startsAt, zone) === date) ? found.map(bare) : null
}

const bare = ({ startsAt, endsAt, providerId, locationId, resourceIds }: PartOpening): Slot => ({
  ...{ startsAt, endsAt, providerId, locationId, resourceIds },
})
