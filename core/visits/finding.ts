import { partOpenings } from '../appointments/index.ts'
import { findLocation } from '../clinic/index.ts'
import type { PromptHandler, Reading } from '../context.ts'
import { addDays, dayNumber, type LocalDate } from '../kernel/dates.ts'
import type { AppointmentId, LocationId, PatientId } from '../kernel/ids.ts'
import type { Parsed } from '../kernel/procedure.ts'
import { refuseField } from '../kernel/refusals.ts'
import { wallOf } from '../kernel/zones.ts'
import { atOnce, inTurn } from './combining.ts'
import type { Combination, PartWanted, visitsContract } from './contract.ts'
import { inPart } from './part-refusal.ts'
import type { PartSlot } from './part-slot.ts'
import { ownRooms } from './rooms.ts'
import { visitOr404 } from './store.ts'

type Contract = typeof visitsContract
type Sought = Omit<Parsed<Contract['find']>, 'parts' | 'moving' | 'patientId'>

/** Dates that one search may span. */
const LONGEST_SEARCH = 180
/** Dates of one look: most searches are answered by the first. */
const DATES_A_LOOK = 7

/** Who wants what. */
type Wish = Omit<PartWanted, 'gapMost'> & { readonly patientId: PatientId | null }

/** Places for several parts of one patient, in order on one day. */
export const find: PromptHandler<Contract['find']> = (
  context,
  { patientId, parts, moving, ...sought },
) => {
  const leaving = moving === null ? [] : visitOr404(context.db, moving).parts.map(({ id }) => id)
  const wishes = parts.map((part) => ({ ...part, patientId }))
  const gaps = parts.slice(1).map(({ gapMost }) => gapMost)
  const wanted = { wishes, sought, leaving, field: 'parts' }
  return search(context, wanted, (slots) => inTurn(slots, gaps))
}

/** Places for several patients who come together. */
export const findFamily: PromptHandler<Contract['findFamily']> = (
  context,
  { members, how, gapMost, ...sought },
) => {
  const wanted = { wishes: members, sought, leaving: [], field: 'members' }
  const gaps = members.slice(1).map(() => gapMost)
  return search(context, wanted, (slots) =>
    how === 'in_turn' ? inTurn(slots, gaps) : atOnce(slots, (chosen) => ownRooms(context, chosen)),
  )
}

interface Wanted {
  readonly wishes: readonly Wish[]
  readonly sought: Sought
  /** Appointments that are about to leave their places. */
  readonly leaving: readonly AppointmentId[]
  /** What the request calls its parts. */
  readonly field: string
}

/** Looks at a few dates after the other until enough is found. */
function search(
  context: Reading,
  { wishes, sought, leaving, field }: Wanted,
  combine: (slots: PartSlot[][]) => PartSlot[][],
): Combination[] {
  requireDates(sought)
  const found: PartSlot[][] = []
  let from = sought.from
  while (from <= sought.to && found.length < sought.limit) {
    const to = earlier(addDays(from, DATES_A_LOOK - 1), sought.to)
    const dates = { ...sought, from, to }
    const slots = wishes.map((wish, index) =>
      inPart(field, index, () => slotsOf(context, wish, dates, leaving)),
    )
    found.push(...combine(slots).filter((parts) => onOneDay(context, parts, sought)))
    from = addDays(to, 1)
  }
  return found.slice(0, sought.limit).map((parts) => ({ parts: parts.map(bare) }))
}

function slotsOf(
  context: Reading,
  { typeId, minutes, modality, providerIds, patientId }: Wish,
  { locationId, from, to }: Sought,
  leaving: readonly AppointmentId[],
): PartSlot[] {
  const asked = {
    ...{ typeId, minutes, modality, providerIds, patientId, from, to },
    ...{ locationIds: locationId === null ? [] : [locationId], weekdays: [], moving: null },
    ...{ othersToo: false, speciality: null, earliest: null, latest: null },
  }
  const whose = { patientId, modality: modality ?? ('in_person' as const) }
  return partOpenings(context, asked, leaving).map((slot) => ({ ...slot, ...whose }))
}

const bare = ({ startsAt, endsAt, providerId, locationId, resourceIds, typeId }: PartSlot) => ({
  ...{ startsAt, endsAt, providerId, locationId, resourceIds, typeId },
})

/** True when all of it lies on one date, between the times asked for. */
function onOneDay(
  { db }: Reading,
  parts: readonly PartSlot[],
  { fromMinute, toMinute }: Sought,
): boolean {
  const zoneOf = (id: LocationId) => findLocation(db, id)?.zone ?? 'UTC'
  const walls = parts.map(({ startsAt, endsAt, locationId }) => ({
    from: wallOf(startsAt, zoneOf(locationId)),
    to: wallOf(endsAt - 1, zoneOf(locationId)),
  }))
  return walls.every(
    ({ from, to }) =>
      from.date === walls[0]?.from.date &&
      to.date === from.date &&
      from.minute >= fromMinute &&
      to.minute < toMinute,
  )
}

const earlier = (a: LocalDate, b: LocalDate): LocalDate => (a < b ? a : b)

/** @throws Refusal `invalid_input` at `to`: `end_before_start`, `out_of_range` */
function requireDates({ from, to }: Sought): void {
  const dates = dayNumber(to) - dayNumber(from) + 1
  if (dates < 1) throw refuseField('to', 'end_before_start')
  if (dates > LONGEST_SEARCH) throw refuseField('to', 'out_of_range')
}
