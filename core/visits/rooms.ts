import { weighBooking } from '../appointments/index.ts'
import { findLocation, findResources, findType } from '../clinic/index.ts'
import type { Reading } from '../context.ts'
import { MINUTE } from '../kernel/clock.ts'
import { dateTimeOf } from '../kernel/dates.ts'
import { newId, type AppointmentId, type ResourceId } from '../kernel/ids.ts'
import { Refusal } from '../kernel/refusals.ts'
import { wallOf } from '../kernel/zones.ts'
import type { PartSlot } from './part-slot.ts'

/**
 * Parts that begin at once, each in rooms of its own: each search gave the room that is best for
 * it alone, which may be the same for several.
 *
 * @returns null when there are too few rooms
 */
export function ownRooms(context: Reading, parts: readonly PartSlot[]): PartSlot[] | null {
  const taken = new Set<ResourceId>()
  const settled: PartSlot[] = []
  for (const part of parts) {
    const resourceIds = roomsBeside(context, part, taken)
    if (resourceIds === null) return null
    resourceIds.forEach((id) => taken.add(id))
    settled.push({ ...part, resourceIds })
  }
  return settled
}

function roomsBeside(
  context: Reading,
  part: PartSlot,
  taken: ReadonlySet<ResourceId>,
): ResourceId[] | null {
  const met = part.resourceIds.find((id) => taken.has(id))
  if (met === undefined) return part.resourceIds
  const others = findResources(context.db, part.locationId)
    .map(({ id }) => id)
    .filter((id) => !taken.has(id) && !part.resourceIds.includes(id))
  for (const other of others) {
    const resourceIds = part.resourceIds.map((id) => (id === met ? other : id))
    if (fits(context, { ...part, resourceIds }))
      return roomsBeside(context, { ...part, resourceIds }, taken)
  }
  return null
}

/** Whether the book would take a part in these rooms. */
function fits(context: Reading, part: PartSlot): boolean {
  const { db, now } = context
  const location = findLocation(db, part.locationId)
  const type = findType(db, part.typeId)
  if (!location || !type || part.patientId === null) return false
  const { date, minute } = wallOf(part.startsAt, location.zone)
  const { patientId, providerId, locationId, typeId, resourceIds, modality } = part
  const asked = {
    ...{ id: newId<AppointmentId>(now), patientId, providerId, locationId, typeId, resourceIds },
    ...{ start: dateTimeOf(date, minute), minutes: (part.endsAt - part.startsAt) / MINUTE },
    ...{ modality, reason: null, notes: '', patientNotes: '', referral: null, override: null },
    ...{ source: 'staff' as const, insteadOf: null },
  }
  try {
    weighBooking(context, asked, [])
    return true
  } catch (error) {
    if (error instanceof Refusal) return false
    throw error
  }
}
