import type { BoardEntry } from '../../core/appointments/contract.ts'
import type { Group } from '../../core/groups/contract.ts'
import type { WallSpan } from '../../core/kernel/zones.ts'
import { locationColumn, providerColumns, resourceColumns, type DayParts } from './column-makers.ts'
import type { Column } from './column-model.ts'

export type { DayParts } from './column-makers.ts'
export { UNASSIGNED } from './column-model.ts'
export type { Aside, Closure, Column, ColumnsBy, Placed, PlacedGroup } from './column-model.ts'

const gone: ReadonlySet<BoardEntry['status']> = new Set(['cancelled', 'no_show', 'rescheduled'])

/** True while an appointment takes up time: neither cancelled, missed nor rescheduled. */
export const isStanding = (entry: BoardEntry): boolean => !gone.has(entry.status)

/** The columns of one day at one location, in the order of names. */
export function columnsOf(parts: DayParts): Column[] {
  const standing = {
    ...parts,
    days: parts.days.filter((day) => day.locationId === parts.locationId),
    entries: alone(parts.entries.filter(isStanding), parts.groups),
  }
  if (parts.by === 'location') return [locationColumn(standing)]
  return parts.by === 'provider' ? providerColumns(standing) : resourceColumns(standing)
}

/** The appointments that are not drawn as part of a group. */
function alone(entries: readonly BoardEntry[], groups: readonly Group[]): BoardEntry[] {
  const shown = new Set<string | null>(groups.map(({ id }) => id))
  return entries.filter(({ groupId }) => groupId === null || !shown.has(groupId))
}

/** Every span that the board has to have room for. */
export const spansOf = (columns: readonly Column[]): WallSpan[] =>
  columns.flatMap(({ working, placed, groups }) => [
    ...working,
    ...[...placed, ...groups].map(({ span }) => span),
  ])
