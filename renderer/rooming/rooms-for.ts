import type { BoardEntry } from '../../core/appointments/contract.ts'
import type { Resource } from '../../core/clinic/contract.ts'
import { overlaps } from '../../core/kernel/intervals.ts'
import { isStanding } from '../board/columns.ts'

/** A room that a patient could be taken to, and who has it until when. */
export interface RoomChoice {
  readonly room: Resource
  /** The visit that it is used for meanwhile; null where it is free. */
  readonly usedBy: BoardEntry | null
}

/** The rooms that serve what a visit left open, the free ones first. */
export function roomsFor(
  visit: BoardEntry,
  resources: readonly Resource[],
  entries: readonly BoardEntry[],
): RoomChoice[] {
  const [need] = visit.openNeeds
  if (!need) return []
  const others = entries.filter((entry) => entry.id !== visit.id && isStanding(entry))
  const usedBy = (room: Resource) =>
    others.find(
      (entry) =>
        entry.resourceIds.includes(room.id) &&
        overlaps([entry.startsAt, entry.endsAt], [visit.startsAt, visit.endsAt]),
    ) ?? null
  return resources
    .filter((room) => room.active && room.locationId === visit.locationId)
    .filter(({ kind, category }) => kind === need.kind && (need.category ?? category) === category)
    .filter(({ id }) => !visit.resourceIds.includes(id))
    .map((room) => ({ room, usedBy: usedBy(room) }))
    .sort(
      (a, b) =>
        Number(a.usedBy !== null) - Number(b.usedBy !== null) ||
        a.room.name.localeCompare(b.room.name, undefined, { numeric: true }),
    )
}
