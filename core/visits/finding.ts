import { findSlots } from '../appointments/index.ts'
import type { Slot } from '../appointments/contract.ts'
import type { Modality } from '../clinic/contract.ts'
import { findLocation, findType } from '../clinic/index.ts'
import type { PromptHandler, Reading } from '../context.ts'
import { addDays, dayNumber, type LocalDate } from '../kernel/dates.ts'
import type { AppointmentId, LocationId, PatientId, TypeId } from '../kernel/ids.ts'
import type { Parsed } from '../kernel/procedure.ts'
import { refuseField } from '../kernel/refusals.ts'
import { wallOf } from '../kernel/zones.ts'
import { atOnce, inTurn } from './combining.ts'
import type { Combination, PartWanted, visitsContract } from './contract.ts'
import type { Spaced } from './order.ts'
import { inPart } from './part-refusal.ts'
import { ownRooms } from './rooms.ts'
import { visitOr404 } from './store.ts'

type Contract = typeof visitsContract
type Sought = Omit<Parsed<Contract['find']>, 'parts' | 'moving' | 'patientId'>

/** Dates that one search may span. */
const LONGEST_SEARCH = 180
/** Dates of one look: most searches are answered by the first. */
const DATES_A_LOOK = 7

/** A slot of one part, with what its type keeps free around it. */
export type PartSlot = Slot &
  Omit<Spaced, keyof Slot> & {
    readonly typeId: TypeId
    readonly patientId: PatientId | null
    readonly modality: Modality
  }

/** Who wants what. */
type Wish = Omit<PartWanted, 'gapMost'> & {
  readonly patientId: PatientId | null
  readonly moving: AppointmentId | null
}

/** Places for several parts of one patient, in order on one day. */
export const find: PromptHandler<Contract['find']> = (
  context,
  { patientId, parts, moving, ...sought },
) => {
  const standing = moving === null ? [] : visitOr404(context.db, moving).parts
  const wishes = parts.map((part, index) => ({
    ...part,
    patientId,
    moving: standing[index]?.id ?? null,
  }))
  const gaps = parts.slice(1).map(({ gapMost }) => gapMost)
  return search(context, wishes, sought, 'parts', (slots) => inTurn(slots, gaps))
}

/** Places for several patients who come together. */
export const findFamily: PromptHandler<Contract['findFamily']> = (
  context,
  { members, how, gapMost, ...sought },
) => {
  const wishes = members.map((member) => ({ ...member, moving: null }))
  const gaps = members.slice(1).map(() => gapMost)
  return search(context, wishes, sought, 'members', (slots) =>
    how === 'in_turn' ? inTurn(slots, gaps) : atOnce(slots, (chosen) => ownRooms(context, chosen)),
  )
}

/** Looks at a few dates after the other until enough is found. */
function search(
  context: Reading,
  wishes: readonly Wish[],
  sought: Sought,
  field: string,
  combine: (slots: PartSlot[][]) => PartSlot[][],
): Combination[] {
  requireDates(sought)
  const found: PartSlot[][] = []
  let from = sought.from
  while (from <= sought.to && found.length < sought.limit) {
    const to = earlier(addDays(from, DATES_A_LOOK - 1), sought.to)
    const slots = wishes.map((wish, index) =>
      inPart(field, index, () => slotsOf(context, wish, { ...sought, from, to })),
    )
    found.push(...combine(slots).filter((parts) => onOneDay(context, parts, sought)))
    from = addDays(to, 1)
  }
  return found.slice(0, sought.limit).map((parts) => ({ parts: parts.map(bare) }))
}

function slotsOf(context: Reading, wish: Wish, { locationId, from, to }: Sought): PartSlot[] {
  const { typeId, minutes, modality, providerIds, patientId, moving } = wish
  const asked = { typeId, minutes, modality, providerIds, patientId, moving, locationId, from, to }
  const { bufferBefore = 0, bufferAfter = 0 } = findType(context.db, typeId) ?? {}
  const around = { typeId, bufferBefore, bufferAfter, patientId, modality: modality ?? 'in_person' }
  return findSlots(context, { ...asked, limit: Infinity }).map((slot) => ({ ...slot, ...around }))
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
