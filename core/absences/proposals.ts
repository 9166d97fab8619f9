import type { BoardEntry, Slot } from '../appointments/contract.ts'
import { findLocation, findProvider, findType, listActiveProviders, sees } from '../clinic/index.ts'
import type { Reading } from '../context.ts'
import { DAY, MINUTE } from '../kernel/clock.ts'
import { dateTimeOf } from '../kernel/dates.ts'
import type { ProviderId } from '../kernel/ids.ts'
import { overlaps, type Interval } from '../kernel/intervals.ts'
import { wallOf, type Zone } from '../kernel/zones.ts'
import type { AbsenceHit, Preference } from './contract.ts'
import { dayRulesOf, type DayRules, type Proposed } from './day-rules.ts'
import { openingFor, openingsFor, type Openings } from './openings.ts'
import { awayIn, type AwayTime } from './spans.ts'

/** Openings that are tried for one patient before others are asked. */
const TRIED = 12

/** A place that an earlier proposal took already. */
interface Reserved extends Proposed {
  /** Minutes kept free around it. */
  readonly buffer: number
}

/**
 * A new place for each visit: with the same provider where one is near, else with somebody else
 * of the same speciality who sees the type; always at the same location. All
 * of the answers can be taken together: no two meet, and each day keeps to its rules.
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
  const search = {
    context,
    away,
    prefer,
    openings: openingsFor(context),
    dayRules: dayRulesOf(context),
  }
  return visits.map((visit) => {
    const zone = findLocation(context.db, visit.locationId)?.zone
    if (zone === undefined || visit.groupId !== null || visit.visitId !== null) return null
    const buffer = bufferOf(context, visit)
    const slot = slotFor(search, visit, zone, fitting(search, { visit, buffer }, reserved, zone))
    if (!slot) return null
    reserved.push({ visit, slot, buffer })
    return placeOf(slot, zone)
  })
}

interface PlaceSearch {
  readonly context: Reading
  readonly away: AwayTime
  readonly prefer: Preference
  readonly openings: Openings
  readonly dayRules: DayRules
}

/** Tells whether an opening is left for a visit once the places reserved before are taken. */
function fitting(
  { context, away, dayRules }: PlaceSearch,
  mine: Omit<Reserved, 'slot'>,
  reserved: readonly Reserved[],
  zone: Zone,
): (slot: Slot) => boolean {
  const isAway = awayIn(away, zone)
  const keepsDay = dayRules(mine.visit, reserved, zone)
  return (slot) =>
    isInTime(slot, mine.visit, context.now) &&
    !isAway(slot.providerId, [slot.startsAt, slot.endsAt]) &&
    !reserved.some((other) => meets({ ...mine, slot }, other)) &&
    keepsDay(slot)
}

function slotFor(
  { context, prefer, openings }: PlaceSearch,
  visit: BoardEntry,
  zone: Zone,
  fits: (slot: Slot) => boolean,
): Slot | undefined {
  const free = (ids: readonly ProviderId[]) => openings(visit, ids, zone).filter(fits)
  const forThem = (slot: Slot) => {
    const found = openingFor(context, visit, slot, zone)
    return found && fits(found) ? found : undefined
  }
  const same = [visit.providerId]
  const anyone = [...same, ...colleaguesOf(context, visit)]
  return (
    (prefer === 'same_provider' ? nearest(visit, free(same), forThem) : undefined) ??
    nearest(visit, free(anyone), forThem)
  )
}

function bufferOf({ db }: Reading, { typeId }: BoardEntry): number {
  const type = findType(db, typeId)
  return Math.max(type?.bufferBefore ?? 0, type?.bufferAfter ?? 0)
}

/** Earlier than the old time only while there is a day left to reach the patient. */
const isInTime = (slot: Slot, visit: BoardEntry, now: number): boolean =>
  slot.startsAt >= Math.min(visit.startsAt, now + DAY)

function placeOf({ providerId, locationId, startsAt, endsAt }: Slot, zone: Zone) {
  const { date, minute } = wallOf(startsAt, zone)
  return { providerId, locationId, startsAt, endsAt, start: dateTimeOf(date, minute) }
}

/**
 * The opening nearest to the old time that the patient can have; of those at one time, the old
 * provider's.
 */
function nearest(
  { startsAt, providerId }: BoardEntry,
  slots: readonly Slot[],
  forThem: (slot: Slot) => Slot | undefined,
): Slot | undefined {
  const away = (slot: Slot) => Math.abs(slot.startsAt - startsAt)
  const other = (slot: Slot) => (slot.providerId === providerId ? 0 : 1)
  const sorted = [...slots].sort((a, b) => away(a) - away(b) || other(a) - other(b))
  for (const slot of sorted.slice(0, TRIED)) {
    const found = forThem(slot)
    if (found) return found
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

/** True when two new places share a moment of provider, room or patient; buffers are kept free. */
function meets(mine: Reserved, other: Reserved): boolean {
  const gap = Math.max(mine.buffer, other.buffer) * MINUTE
  const taken: Interval = [other.slot.startsAt, other.slot.endsAt]
  const alone: Interval = [mine.slot.startsAt, mine.slot.endsAt]
  const around: Interval = [alone[0] - gap, alone[1] + gap]
  if (!overlaps(taken, around)) return false
  const samePatient = mine.visit.patientId === other.visit.patientId
  return sharesPlace(mine.slot, other.slot) || (samePatient && overlaps(taken, alone))
}

const sharesPlace = (one: Slot, other: Slot): boolean =>
  one.providerId === other.providerId ||
  one.resourceIds.some((id) => other.resourceIds.includes(id))
