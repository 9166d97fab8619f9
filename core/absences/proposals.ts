import { findSlots } from '../appointments/index.ts'
import type { BoardEntry, Slot } from '../appointments/contract.ts'
import { findLocation, findProvider, findType, listActiveProviders, sees } from '../clinic/index.ts'
import type { Reading } from '../context.ts'
import { DAY, MINUTE } from '../kernel/clock.ts'
import { addDays, dateTimeOf } from '../kernel/dates.ts'
import type { ProviderId } from '../kernel/ids.ts'
import { overlaps, type Interval } from '../kernel/intervals.ts'
import { Refusal } from '../kernel/refusals.ts'
import { dateAt, wallOf, type Zone } from '../kernel/zones.ts'
import type { AbsenceHit, Preference } from './contract.ts'
import { isAway, type AwayTime } from './spans.ts'

/** Dates before and after the old one that are looked at: near ones first. */
const REACHES = [
  [2, 4],
  [14, 42],
] as const
/** Openings looked at in one search. */
const LOOKED_AT = 2000

/** A place that an earlier proposal took already. */
interface Reserved {
  readonly visit: BoardEntry
  readonly slot: Slot
  /** Minutes kept free around it. */
  readonly buffer: number
}

/**
 * A new place for each visit: with the same provider where one is near, else with somebody else
 * of the same speciality who sees the type; always at the same location. No two of the answers meet.
 *
 * @param visits by start: who was first is served first
 */
export function proposePlaces(
  context: Reading,
  visits: readonly BoardEntry[],
  away: AwayTime,
  prefer: Preference,
): AbsenceHit['proposal'][] {
  const reserved: Reserved[] = []
  return visits.map((visit) => {
    const zone = findLocation(context.db, visit.locationId)?.zone
    if (zone === undefined || visit.groupId !== null || visit.visitId !== null) return null
    const type = findType(context.db, visit.typeId)
    const buffer = Math.max(type?.bufferBefore ?? 0, type?.bufferAfter ?? 0)
    const fits = (slot: Slot) =>
      isInTime(slot, visit, context.now) &&
      !isAway(away, slot.providerId, [slot.startsAt, slot.endsAt], zone) &&
      !reserved.some((other) => meets({ visit, slot, buffer }, other))
    const slot = nearest(context, visit, zone, prefer, fits)
    if (!slot) return null
    reserved.push({ visit, slot, buffer })
    return placeOf(slot, zone)
  })
}

/** Earlier than the old time only while there is a day left to reach the patient. */
const isInTime = (slot: Slot, visit: BoardEntry, now: number): boolean =>
  slot.startsAt >= Math.min(visit.startsAt, now + DAY)

function placeOf({ providerId, locationId, startsAt, endsAt }: Slot, zone: Zone) {
  const { date, minute } = wallOf(startsAt, zone)
  return { providerId, locationId, startsAt, endsAt, start: dateTimeOf(date, minute) }
}

/** The nearest opening that fits, by how far it is from the old time; the old provider first where preferred. */
function nearest(
  context: Reading,
  visit: BoardEntry,
  zone: Zone,
  prefer: Preference,
  fits: (slot: Slot) => boolean,
): Slot | undefined {
  const same = [visit.providerId]
  const anyone = [...same, ...colleaguesOf(context, visit)]
  const wanted = prefer === 'same_provider' ? [same, anyone] : [anyone]
  for (const providerIds of wanted) {
    for (const reach of REACHES) {
      const found = openings(context, visit, zone, providerIds, reach).filter(fits)
      const best = nearestOf(found, visit)
      if (best) return best
    }
  }
  return undefined
}

/** Others of the same speciality who see the type; where no speciality is known, anybody who does. */
function colleaguesOf({ db }: Reading, { providerId, typeId }: BoardEntry): ProviderId[] {
  const speciality = findProvider(db, providerId)?.speciality ?? null
  return listActiveProviders(db)
    .filter((other) => other.id !== providerId && sees(other, typeId))
    .filter((other) => speciality === null || other.speciality === speciality)
    .map(({ id }) => id)
}

/** The nearest in time; of those at one time, the old provider's. */
function nearestOf(slots: readonly Slot[], visit: BoardEntry): Slot | undefined {
  const away = (slot: Slot) => Math.abs(slot.startsAt - visit.startsAt)
  const other = (slot: Slot) => (slot.providerId === visit.providerId ? 0 : 1)
  return [...slots].sort((a, b) => away(a) - away(b) || other(a) - other(b))[0]
}

/** Openings around the old date; none where the visit could not be booked like this today. */
function openings(
  context: Reading,
  visit: BoardEntry,
  zone: Zone,
  providerIds: readonly ProviderId[],
  [back, ahead]: (typeof REACHES)[number],
): Slot[] {
  const [day, today] = [dateAt(visit.startsAt, zone), dateAt(context.now, zone)]
  const first = addDays(day, -back)
  const from = first < today ? today : first
  const last = addDays(day, ahead)
  const to = last < from ? addDays(from, ahead) : last
  const { typeId, locationId, modality, patientId, id: moving } = visit
  const minutes = (visit.endsAt - visit.startsAt) / MINUTE
  const about = { typeId, locationId, modality, patientId, moving, minutes }
  try {
    return findSlots(context, {
      ...about,
      providerIds: [...providerIds],
      from,
      to,
      limit: LOOKED_AT,
    })
  } catch (error) {
    if (error instanceof Refusal) return []
    throw error
  }
}

function meets(mine: Reserved, other: Reserved): boolean {
  const gap = Math.max(mine.buffer, other.buffer) * MINUTE
  const taken: Interval = [other.slot.startsAt, other.slot.endsAt]
  const around: Interval = [mine.slot.startsAt - gap, mine.slot.endsAt + gap]
  const sharesPlace =
    mine.slot.providerId === other.slot.providerId ||
    mine.slot.resourceIds.some((id) => other.slot.resourceIds.includes(id))
  if (sharesPlace && overlaps(taken, around)) return true
  const mineAlone: Interval = [mine.slot.startsAt, mine.slot.endsAt]
  return mine.visit.patientId === other.visit.patientId && overlaps(taken, mineAlone)
}
