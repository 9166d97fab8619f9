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

type Wanted = Pick<Resource, 'kind' | 'category'>

/**
 * What a room must be to serve a visit: what was left open, else of the kind that it has; null
 * where it was planned without any, so that any room or chair will do.
 */
export function wantedRoom(visit: BoardEntry, resources: readonly Resource[]): Wanted | null {
  const [need] = visit.openNeeds
  if (need) return need
  const held = resources.filter(({ id, kind }) => visit.resourceIds.includes(id) && isRoom(kind))
  return held[0] ? { kind: held[0].kind, category: null } : null
}

const isRoom = (kind: Resource['kind']): boolean => kind === 'room' || kind === 'chair'

const serves = ({ kind, category }: Resource, wanted: Wanted | null): boolean =>
  wanted === null
    ? isRoom(kind)
    : kind === wanted.kind && (wanted.category ?? category) === category

/** The rooms that a patient could be taken to, the free ones first. */
export function roomsFor(
  visit: BoardEntry,
  resources: readonly Resource[],
  entries: readonly BoardEntry[],
): RoomChoice[] {
  const wanted = wantedRoom(visit, resources)
  const others = entries.filter((entry) => entry.id !== visit.id && isStanding(entry))
  const usedBy = (room: Resource) =>
    others.find(
      (entry) =>
        entry.resourceIds.includes(room.id) &&
        overlaps([entry.startsAt, entry.endsAt], [visit.startsAt, visit.endsAt]),
    ) ?? null
  return resources
    .filter((room) => room.active && room.locationId === visit.locationId)
    .filter((room) => serves(room, wanted))
    .filter(({ id }) => !visit.resourceIds.includes(id))
    .map((room) => ({ room, usedBy: usedBy(room) }))
    .sort(
      (a, b) =>
        Number(a.usedBy !== null) - Number(b.usedBy !== null) ||
        a.room.name.localeCompare(b.room.name, undefined, { numeric: true }),
    )
}
