import type { BoardEntry } from '../../core/appointments/contract.ts'
import type { BlockKind, ProviderDay } from '../../core/availability/contract.ts'
import type { Directory, Provider } from '../../core/clinic/contract.ts'
import type { Hue } from '../../core/kernel/color.ts'
import type { LocalDate } from '../../core/kernel/dates.ts'
import type { BlockId, LocationId, ProviderId, ResourceId, TypeId } from '../../core/kernel/ids.ts'
import { calledName } from '../../core/kernel/names.ts'
import type { WallSpan, Zone } from '../../core/kernel/zones.ts'
import type { Group } from '../../core/groups/contract.ts'
import { lanesOf, type Lane } from './lanes.ts'
import { wallSpanOf } from './wall.ts'

/** The columns stand for people or for rooms, chairs and devices. */
export type ColumnsBy = 'provider' | 'resource'

/** An appointment and where it stands in its column. */
export interface Placed {
  readonly entry: BoardEntry
  /** Wall minutes of the shown date. */
  readonly span: WallSpan
  readonly lane: Lane
}

/** A stretch of a column in which nobody is to be booked. */
export interface Closure {
  readonly why: 'break' | 'time_off'
  readonly span: WallSpan
  readonly reason: string | null
}

/** Time that is set aside for something, and for nothing else. */
export interface Aside {
  readonly id: BlockId
  readonly label: string
  readonly kind: BlockKind
  readonly typeIds: readonly TypeId[]
  readonly span: WallSpan
}

/** One column of the board. */
export interface Column {
  /** The id of the provider or resource; `unassigned` gathers visits without a room. */
  readonly key: string
  readonly providerId: ProviderId | null
  readonly resourceId: ResourceId | null
  readonly title: string
  readonly subtitle: string | null
  readonly hue: Hue | null
  readonly working: readonly WallSpan[]
  readonly closures: readonly Closure[]
  readonly asides: readonly Aside[]
  readonly placed: readonly Placed[]
  /** The groups that meet here; who takes part is not placed beside them. */
  readonly groups: readonly PlacedGroup[]
}

/** A group and when it meets. */
export interface PlacedGroup {
  readonly group: Group
  readonly span: WallSpan
}

export const UNASSIGNED = 'unassigned'

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
}

const gone: ReadonlySet<BoardEntry['status']> = new Set(['cancelled', 'no_show', 'rescheduled'])

/** True while an appointment takes up time: neither cancelled, missed nor rescheduled. */
export const isStanding = (entry: BoardEntry): boolean => !gone.has(entry.status)

/** The columns of a day, in the order of names. */
export function columnsOf(parts: DayParts): Column[] {
  const standing = {
    ...parts,
    days: parts.days.filter((day) => day.locationId === parts.locationId),
    entries: alone(parts.entries.filter(isStanding), parts.groups),
  }
  return parts.by === 'provider' ? providerColumns(standing) : resourceColumns(standing)
}

/** The appointments that are not drawn as part of a group. */
function alone(entries: readonly BoardEntry[], groups: readonly Group[]): BoardEntry[] {
  const shown = new Set<string | null>(groups.map(({ id }) => id))
  return entries.filter(({ groupId }) => groupId === null || !shown.has(groupId))
}

const groupsOf = (parts: DayParts, mine: (group: Group) => boolean): PlacedGroup[] =>
  parts.groups
    .filter((group) => group.locationId === parts.locationId && mine(group))
    .map((group) => ({ group, span: onWall(group, parts) }))

/** Every span that the board has to have room for. */
export const spansOf = (columns: readonly Column[]): WallSpan[] =>
  columns.flatMap(({ working, placed, groups }) => [
    ...working,
    ...[...placed, ...groups].map(({ span }) => span),
  ])

function providerColumns(parts: DayParts): Column[] {
  const working = new Set(
    parts.days.filter((day) => day.working.length > 0).map((day) => day.providerId),
  )
  const booked = new Set([...parts.entries, ...parts.groups].map(({ providerId }) => providerId))
  return parts.directory.providers
    .filter((provider) => parts.providerId === null || provider.id === parts.providerId)
    .filter((provider) => working.has(provider.id) || booked.has(provider.id))
    .sort((a, b) => a.familyName.localeCompare(b.familyName))
    .map((provider) => providerColumn(provider, parts))
}

function providerColumn(provider: Provider, parts: DayParts): Column {
  const mine = parts.entries.filter((entry) => entry.providerId === provider.id)
  const days = parts.days.filter((day) => day.providerId === provider.id)
  return {
    key: provider.id,
    providerId: provider.id,
    resourceId: null,
    title: calledName(provider),
    subtitle: provider.credentials,
    hue: provider.hue,
    working: days.flatMap((day) => day.working.map((span) => onWall(span, parts))),
    closures: days.flatMap((day) => closuresOf(day, parts)),
    asides: days.flatMap((day) => asidesOf(day, parts)),
    placed: place(mine, parts),
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

function resourceColumns(parts: DayParts): Column[] {
  const shown = parts.entries.filter(
    (entry) => parts.providerId === null || entry.providerId === parts.providerId,
  )
  const working = parts.days.flatMap((day) => day.working.map((span) => onWall(span, parts)))
  const column = (key: string, resourceId: ResourceId | null, title: string): Column => ({
    ...{ key, resourceId, title, providerId: null, subtitle: null, hue: null, closures: [] },
    asides: [],
    working,
    placed: place(
      shown.filter((entry) =>
        resourceId === null
          ? entry.resourceIds.length === 0
          : entry.resourceIds.includes(resourceId),
      ),
      parts,
    ),
    groups: groupsOf(parts, (group) => resourceId !== null && group.resourceId === resourceId),
  })
  const rooms = parts.directory.resources
    .filter((resource) => resource.locationId === parts.locationId)
    .filter((room) => room.active || shown.some((entry) => entry.resourceIds.includes(room.id)))
    .sort((a, b) => a.name.localeCompare(b.name, undefined, { numeric: true }))
    .map((room) => column(room.id, room.id, room.name))
  const rest = column(UNASSIGNED, null, '')
  return rest.placed.length > 0 ? [...rooms, rest] : rooms
}

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
