import type { BoardEntry } from '../../core/appointments/contract.ts'
import type { ProviderDay } from '../../core/availability/contract.ts'
import type { Directory, Provider } from '../../core/clinic/contract.ts'
import type { Group } from '../../core/groups/contract.ts'
import type { LocalDate } from '../../core/kernel/dates.ts'
import type { LocationId, ProviderId, ResourceId } from '../../core/kernel/ids.ts'
import { calledName } from '../../core/kernel/names.ts'
import type { WallSpan, Zone } from '../../core/kernel/zones.ts'
import {
  columnKey,
  UNASSIGNED,
  type Aside,
  type Closure,
  type Column,
  type ColumnsBy,
  type Placed,
  type PlacedGroup,
} from './column-model.ts'
import { lanesOf } from './lanes.ts'
import { wallSpanOf } from './wall.ts'

/** What one day of one location is made of. */
export interface DayParts {
  readonly directory: Directory
  readonly days: readonly ProviderDay[]
  readonly entries: readonly BoardEntry[]
  readonly groups: readonly Group[]
  readonly locationId: LocationId
  readonly date: LocalDate
  readonly zone: Zone
  readonly by: ColumnsBy
  /** Null shows everyone. */
  readonly providerId: ProviderId | null
  /** An entry is drawn at least so many minutes tall. */
  readonly shortest: number
  /** True where other dates stand beside this one. */
  readonly severalDays?: boolean
}

/** What a column is before anything of its own is known. */
const blank = (of: string, { date, locationId, zone, severalDays = false }: DayParts) => ({
  key: columnKey(of, date, severalDays),
  ...{ of, date, locationId, zone },
  ...{ providerId: null, resourceId: null, subtitle: null, hue: null },
  ...{ closures: [], asides: [] },
})

/** Providers who work or are booked, by family name; over several days, a chosen one on each. */
export function providerColumns(parts: DayParts): Column[] {
  const working = new Set(
    parts.days.filter((day) => day.working.length > 0).map((day) => day.providerId),
  )
  const booked = new Set([...parts.entries, ...parts.groups].map(({ providerId }) => providerId))
  const always = parts.severalDays === true && parts.providerId !== null
  return parts.directory.providers
    .filter(({ id }) => parts.providerId === null || id === parts.providerId)
    .filter(({ id }) => always || working.has(id) || booked.has(id))
    .sort((a, b) => a.familyName.localeCompare(b.familyName))
    .map((provider) => providerColumn(provider, parts))
}

function providerColumn(provider: Provider, parts: DayParts): Column {
  const days = parts.days.filter((day) => day.providerId === provider.id)
  return {
    ...blank(provider.id, parts),
    providerId: provider.id,
    title: calledName(provider),
    subtitle: provider.credentials,
    hue: provider.hue,
    working: days.flatMap((day) => day.working.map((span) => onWall(span, parts))),
    closures: days.flatMap((day) => closuresOf(day, parts)),
    asides: days.flatMap((day) => asidesOf(day, parts)),
    placed: place(
      parts.entries.filter((entry) => entry.providerId === provider.id),
      parts,
    ),
    groups: groupsOf(parts, (group) => group.providerId === provider.id),
  }
}

function closuresOf(day: ProviderDay, parts: DayParts): Closure[] {
  const breaks = day.breaks.map((span): Closure => ({
    why: 'break',
    span: onWall(span, parts),
    reason: null,
  }))
  const off = day.timeOff.map((span): Closure => ({
    why: 'time_off',
    span: onWall(span, parts),
    reason: span.reason,
  }))
  return [...breaks, ...off]
}

const asidesOf = (day: ProviderDay, parts: DayParts): Aside[] =>
  day.blocks.map(({ id, label, kind, typeIds, ...span }) => ({
    ...{ id, label, kind, typeIds },
    span: onWall(span, parts),
  }))

/** Rooms, chairs and devices of the location by name, and visits without one last. */
export function resourceColumns(parts: DayParts): Column[] {
  const shown = shownOf(parts)
  const rooms = parts.directory.resources
    .filter((resource) => resource.locationId === parts.locationId)
    .filter((room) => room.active || shown.some((entry) => entry.resourceIds.includes(room.id)))
    .sort((a, b) => a.name.localeCompare(b.name, undefined, { numeric: true }))
    .map((room) => roomColumn(room.id, room.name, shown, parts))
  const rest = roomColumn(null, '', shown, parts)
  return rest.placed.length > 0 ? [...rooms, rest] : rooms
}

const roomColumn = (
  resourceId: ResourceId | null,
  title: string,
  shown: readonly BoardEntry[],
  parts: DayParts,
): Column => ({
  ...blank(resourceId ?? UNASSIGNED, parts),
  ...{ resourceId, title },
  working: workingOf(parts),
  placed: place(
    shown.filter(({ resourceIds }) =>
      resourceId === null ? resourceIds.length === 0 : resourceIds.includes(resourceId),
    ),
    parts,
  ),
  groups: groupsOf(parts, (group) => resourceId !== null && group.resourceId === resourceId),
})

/** Everything of a location in one column. */
export const locationColumn = (parts: DayParts): Column => ({
  ...blank(parts.locationId, parts),
  title: parts.directory.locations.find(({ id }) => id === parts.locationId)?.name ?? '',
  working: workingOf(parts),
  placed: place(shownOf(parts), parts),
  groups: groupsOf(
    parts,
    (group) => parts.providerId === null || group.providerId === parts.providerId,
  ),
})

const shownOf = ({ entries, providerId }: DayParts): BoardEntry[] =>
  entries.filter((entry) => providerId === null || entry.providerId === providerId)

const workingOf = (parts: DayParts): WallSpan[] =>
  parts.days
    .filter((day) => parts.providerId === null || day.providerId === parts.providerId)
    .flatMap((day) => day.working.map((span) => onWall(span, parts)))

const groupsOf = (parts: DayParts, mine: (group: Group) => boolean): PlacedGroup[] =>
  parts.groups
    .filter((group) => group.locationId === parts.locationId && mine(group))
    .map((group) => ({ group, span: onWall(group, parts) }))

function place(entries: readonly BoardEntry[], parts: DayParts): Placed[] {
  const ordered = [...entries].sort((a, b) => a.startsAt - b.startsAt || a.id.localeCompare(b.id))
  const spans = ordered.map((entry) => onWall(entry, parts))
  const lanes = lanesOf(spans, parts.shortest)
  return ordered.map((entry, index) => ({
    entry,
    span: spans[index] ?? [0, 0],
    lane: lanes[index] ?? { lane: 0, of: 1, wide: 1 },
  }))
}

const onWall = (span: { startsAt: number; endsAt: number }, parts: DayParts): WallSpan =>
  wallSpanOf(span.startsAt, span.endsAt, parts.date, parts.zone)
