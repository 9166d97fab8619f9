import type { BoardEntry } from '../../core/appointments/contract.ts'
import type { LocalDate } from '../../core/kernel/dates.ts'
import type { LocationId, ProviderId, ResourceId } from '../../core/kernel/ids.ts'
import type { Zone } from '../../core/kernel/zones.ts'
import { ofKey, UNASSIGNED, type Column } from './column-model.ts'
import type { InHand, Place } from './in-hand.ts'
import { roomsFor, type Loaded, type Target } from './verdict.ts'
import { intervalAt, minutesLong } from './wall.ts'

/** Where a visit is to go, by the wall clock of the location. */
export interface Destination {
  readonly providerId: ProviderId
  readonly locationId: LocationId
  readonly date: LocalDate
  readonly startMinute: number
  readonly minutes: number
  readonly resourceIds: readonly ResourceId[]
}

/** A visit in hand, as against a stretch being chosen. */
export type Carried = Exclude<InHand, { doing: 'choosing' }>

/** Where letting go of the visit over a column puts it. */
export function destinationOf(hand: Carried, column: Column, loaded: Loaded): Destination {
  const { visit, at, from } = hand
  const length = hand.doing === 'moving' ? minutesLong(visit) : at.minutes
  const plain = {
    providerId: column.providerId ?? visit.providerId,
    locationId: column.locationId,
    date: at.date,
    startMinute: at.startMinute,
    minutes: length,
    resourceIds: roomsIn(column, visit, from),
  }
  if (standsForRooms(column)) return plain
  return { ...plain, resourceIds: roomsFor(targetOf(visit, plain, loaded, column.zone), loaded) }
}

/** The visit as it would stand at a destination, to be judged. */
export function targetOf(
  visit: BoardEntry,
  destination: Destination,
  loaded: Loaded,
  zone: Zone,
): Target {
  const { date, startMinute, minutes, providerId, resourceIds } = destination
  return {
    visitId: visit.id,
    patientId: visit.patientId,
    type: loaded.directory.types.find((type) => type.id === visit.typeId) ?? null,
    providerId,
    resourceIds,
    interval: intervalAt(date, startMinute, minutes, zone),
  }
}

/** Where a visit stands now, as a destination: what undo goes back to. */
export const standingOf = (
  visit: BoardEntry,
  date: LocalDate,
  startMinute: number,
): Destination => ({
  providerId: visit.providerId,
  locationId: visit.locationId,
  date,
  startMinute,
  minutes: minutesLong(visit),
  resourceIds: visit.resourceIds,
})

const standsForRooms = ({ of, resourceId }: Column): boolean =>
  resourceId !== null || of === UNASSIGNED

/** Over a room's column the room taken hold of gives way to that one; another location has its own. */
function roomsIn(column: Column, visit: BoardEntry, from: Place): ResourceId[] {
  const { resourceId } = column
  const taken = ofKey(from.columnKey)
  if (column.locationId !== visit.locationId) return []
  if (!standsForRooms(column)) return [...visit.resourceIds]
  if (resourceId === null) return []
  if (taken === UNASSIGNED) return [resourceId]
  return visit.resourceIds.map((id) => (id === taken ? resourceId : id))
}
