import { findSlots } from '../appointments/index.ts'
import type { BoardEntry, Slot } from '../appointments/contract.ts'
import type { Reading } from '../context.ts'
import { MINUTE } from '../kernel/clock.ts'
import { dateOfDay, dayNumber, type LocalDate } from '../kernel/dates.ts'
import type { ProviderId } from '../kernel/ids.ts'
import { Refusal } from '../kernel/refusals.ts'
import { dateAt, type Zone } from '../kernel/zones.ts'

/** Days before and after the old date that are looked at. */
const BACK = 14
const AHEAD = 42
/** Days that are searched at once. */
const BLOCK = 28
/** More openings than so many days of a few providers have. */
const LOOKED_AT = 20_000

/** Free starts around the old date of a visit, by time, whoever comes. */
export type Openings = (
  visit: BoardEntry,
  providerIds: readonly ProviderId[],
  zone: Zone,
) => readonly Slot[]

/**
 * Openings for many visits: those of one type, length and place are searched once, whole blocks of
 * days at a time.
 */
export function openingsFor(context: Reading): Openings {
  const known = new Map<string, readonly Slot[]>()
  const searched = (block: number, search: Search): readonly Slot[] => {
    const key = JSON.stringify([block, search])
    const slots = known.get(key) ?? searchBlock(context, block, search)
    known.set(key, slots)
    return slots
  }
  return (visit, providerIds, zone) => {
    const day = dayNumber(dateAt(visit.startsAt, zone))
    const first = Math.max(day - BACK, dayNumber(dateAt(context.now, zone)))
    const blocks = []
    for (let block = Math.floor(first / BLOCK); block * BLOCK <= day + AHEAD; block += 1)
      blocks.push(...searched(block, { ...likeOf(visit), providerIds: [...providerIds] }))
    return blocks
  }
}

/** The same opening as it is for this very patient; undefined where something stands against it. */
export function openingFor(
  context: Reading,
  visit: BoardEntry,
  { providerId, startsAt }: Slot,
  zone: Zone,
): Slot | undefined {
  const date = dateAt(startsAt, zone)
  const { patientId, id: moving } = visit
  const search = { ...likeOf(visit), providerIds: [providerId] }
  return find(context, { ...search, patientId, moving }, date, date).find(
    (slot) => slot.startsAt === startsAt,
  )
}

type Search = Pick<BoardEntry, 'typeId' | 'locationId' | 'modality'> & {
  readonly minutes: number
  readonly providerIds: ProviderId[]
}

const likeOf = ({ typeId, locationId, modality, startsAt, endsAt }: BoardEntry) => ({
  ...{ typeId, locationId, modality, minutes: (endsAt - startsAt) / MINUTE },
})

function searchBlock(context: Reading, block: number, search: Search): Slot[] {
  const from = dateOfDay(block * BLOCK)
  const to = dateOfDay(block * BLOCK + BLOCK - 1)
  return find(context, { ...search, patientId: null, moving: null }, from, to)
}

/** None where such a visit could not be booked like this today. */
function find(
  context: Reading,
  search: Search & Pick<Parameters<typeof findSlots>[1], 'patientId' | 'moving'>,
  from: LocalDate,
  to: LocalDate,
): Slot[] {
  try {
    return findSlots(context, { ...search, from, to, limit: LOOKED_AT })
  } catch (error) {
    if (error instanceof Refusal) return []
    throw error
  }
}
