import type { BoardEntry } from '../../core/appointments/contract.ts'
import type { BlockKind } from '../../core/availability/contract.ts'
import type { Group } from '../../core/groups/contract.ts'
import type { Hue } from '../../core/kernel/color.ts'
import type { LocalDate } from '../../core/kernel/dates.ts'
import type { BlockId, LocationId, ProviderId, ResourceId, TypeId } from '../../core/kernel/ids.ts'
import type { WallSpan, Zone } from '../../core/kernel/zones.ts'
import type { BoardLook } from '../../core/preferences/contract.ts'
import type { Lane } from './lanes.ts'

/** The columns stand for people; for rooms, chairs and devices; or for locations. */
export type ColumnsBy = BoardLook['columnsBy']

/** An appointment and where it stands in its column. */
export interface Placed {
  readonly entry: BoardEntry
  /** Wall minutes of the column's date. */
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

/** A group and when it meets. */
export interface PlacedGroup {
  readonly group: Group
  readonly span: WallSpan
}

/** One column of the board: a provider, a room or a location on one date. */
export interface Column {
  /** Tells it from every other column that is shown. */
  readonly key: string
  /** The id of whom or what it stands for, on whatever date; `unassigned` gathers visits without a room. */
  readonly of: string
  readonly date: LocalDate
  readonly locationId: LocationId
  /** The zone of its wall clock. */
  readonly zone: Zone
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

export const UNASSIGNED = 'unassigned'

/** What a column is found by: whom it stands for alone, and its date where several days are shown. */
export const columnKey = (of: string, date: LocalDate, severalDays: boolean): string =>
  severalDays ? `${of}@${date}` : of

/** Whom a column stands for, by its key. */
export const ofKey = (key: string): string => key.split('@')[0] ?? key

/** The column of the same person or room on another date. */
export const keyOn = (key: string, date: LocalDate): string =>
  columnKey(ofKey(key), date, key.includes('@'))
