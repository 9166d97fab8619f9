import type { BoardEntry } from '../../core/appointments/contract.ts'
import type { ProviderDay } from '../../core/availability/contract.ts'
import type { AppointmentType, Directory } from '../../core/clinic/contract.ts'
import { MINUTE } from '../../core/kernel/clock.ts'
import { contains, normalize, overlaps, type Interval } from '../../core/kernel/intervals.ts'
import type { AppointmentId, PatientId, ProviderId, ResourceId } from '../../core/kernel/ids.ts'
import type { WallSpan } from '../../core/kernel/zones.ts'
import type { BrokenRule } from '../../core/rulebook/contract.ts'
import { isStanding, type Column } from './columns.ts'

/** Why a time lies outside of what a provider works; `skipped` where the clocks go forward over it. */
export type OutsideWhy = 'closed' | 'break' | 'time_off' | 'holiday' | 'skipped' | 'set_aside'

/** What a screen can tell of a target before it asks: the core decides. */
export type Verdict =
  | { readonly kind: 'free' }
  | {
      readonly kind: 'conflict'
      readonly what: 'provider' | 'patient' | 'resource'
      readonly with: BoardEntry
    }
  | {
      readonly kind: 'conflict'
      readonly what: Taken['what']
      readonly by: Taken
    }
  | { readonly kind: 'outside'; readonly why: OutsideWhy }
  | { readonly kind: 'rule'; readonly rule: BrokenRule }

/** Where a visit would stand. */
export interface Target {
  /** The visit that is moved does not stand in its own way; null for a new one. */
  readonly visitId: AppointmentId | null
  readonly patientId: PatientId | null
  readonly type: AppointmentType | null
  readonly providerId: ProviderId
  readonly resourceIds: readonly ResourceId[]
  /** Epoch ms; null when a clock change skips the start. */
  readonly interval: Interval | null
}

/** Time that is taken without an appointment: a colleague holds it, or a group meets. */
export interface Taken {
  readonly what: 'hold' | 'group'
  /** Who holds it, or what the group is called. */
  readonly name: string
  /** True where the own account holds it, in another window. */
  readonly yours: boolean
  readonly providerId: ProviderId
  readonly resourceIds: readonly ResourceId[]
  /** Epoch ms. */
  readonly startsAt: number
  readonly endsAt: number
}

/** What is loaded of the days in view. */
export interface Loaded {
  readonly directory: Directory
  readonly days: readonly ProviderDay[]
  readonly entries: readonly BoardEntry[]
  /** Left out where nobody looked. */
  readonly taken?: readonly Taken[]
}

/** Whether a visit could stand at the target: taken time weighs more than hours. */
export function judge(target: Target, loaded: Loaded): Verdict {
  const { interval } = target
  if (interval === null) return { kind: 'outside', why: 'skipped' }
  const others = loaded.entries.filter((entry) => isStanding(entry) && entry.id !== target.visitId)
  return (
    clash(target, interval, others, loaded) ??
    kept(target, interval, loaded.taken ?? []) ??
    outside(target.providerId, interval, loaded.days) ??
    setAside(target, interval, loaded.days) ?? { kind: 'free' }
  )
}

/** The rooms that a visit keeps at a target: its own when they are free there, else none, so that the core takes a free one. */
export function roomsFor(target: Target, loaded: Loaded): ResourceId[] {
  const { interval } = target
  if (interval === null) return [...target.resourceIds]
  const taken = loaded.entries.filter(
    (entry) =>
      isStanding(entry) &&
      entry.id !== target.visitId &&
      overlaps(interval, [entry.startsAt, entry.endsAt]),
  )
  const free = target.resourceIds.every((id) =>
    taken.every((entry) => !entry.resourceIds.includes(id)),
  )
  return free ? [...target.resourceIds] : []
}

function clash(
  target: Target,
  interval: Interval,
  others: readonly BoardEntry[],
  { directory }: Loaded,
): Verdict | null {
  const near = others.filter((entry) => {
    const theirs = directory.types.find((type) => type.id === entry.typeId) ?? null
    return meets(interval, target.type, [entry.startsAt, entry.endsAt], theirs)
  })
  const bare = others.filter((entry) => overlaps(interval, [entry.startsAt, entry.endsAt]))
  const provider = near.find((entry) => entry.providerId === target.providerId)
  if (provider) return { kind: 'conflict', what: 'provider', with: provider }
  const patient = bare.find((entry) => entry.patientId === target.patientId)
  if (patient) return { kind: 'conflict', what: 'patient', with: patient }
  const room = near.find((entry) => entry.resourceIds.some((id) => target.resourceIds.includes(id)))
  return room ? { kind: 'conflict', what: 'resource', with: room } : null
}

function kept(
  { providerId, resourceIds }: Target,
  interval: Interval,
  taken: readonly Taken[],
): Verdict | null {
  const by = taken.find(
    (each) =>
      overlaps(interval, [each.startsAt, each.endsAt]) &&
      (each.providerId === providerId || each.resourceIds.some((id) => resourceIds.includes(id))),
  )
  return by ? { kind: 'conflict', what: by.what, by } : null
}

/** Two visits meet when one, with the minutes its type keeps free around it, touches the other. */
function meets(
  mine: Interval,
  myType: AppointmentType | null,
  theirs: Interval,
  theirType: AppointmentType | null,
): boolean {
  return overlaps(padded(mine, myType), theirs) || overlaps(mine, padded(theirs, theirType))
}

const padded = ([start, end]: Interval, type: AppointmentType | null): Interval => [
  start - (type?.bufferBefore ?? 0) * MINUTE,
  end + (type?.bufferAfter ?? 0) * MINUTE,
]

function outside(
  providerId: ProviderId,
  interval: Interval,
  days: readonly ProviderDay[],
): Verdict | null {
  const mine = days.filter((day) => day.providerId === providerId)
  const spans = (pick: (day: ProviderDay) => readonly Stretch[]): Interval[] =>
    mine.flatMap((day) => pick(day).map((span): Interval => [span.startsAt, span.endsAt]))
  const hit = (intervals: readonly Interval[]) => intervals.some((span) => overlaps(span, interval))
  if (mine.some((day) => day.holiday !== null)) return { kind: 'outside', why: 'holiday' }
  if (hit(spans((day) => day.timeOff))) return { kind: 'outside', why: 'time_off' }
  if (hit(spans((day) => day.breaks))) return { kind: 'outside', why: 'break' }
  const open = normalize([...spans((day) => day.working), ...spans((day) => day.breaks)])
  return contains(open, interval) ? null : { kind: 'outside', why: 'closed' }
}

/** Blocks that are released already are not among those loaded. */
function setAside(
  { providerId, type }: Target,
  interval: Interval,
  days: readonly ProviderDay[],
): Verdict | null {
  const mine = days.filter((day) => day.providerId === providerId).flatMap((day) => day.blocks)
  const keepsOut = mine.some(
    ({ startsAt, endsAt, typeIds }) =>
      overlaps([startsAt, endsAt], interval) && !typeIds.some((id) => id === type?.id),
  )
  return keepsOut ? { kind: 'outside', why: 'set_aside' } : null
}

interface Stretch {
  readonly startsAt: number
  readonly endsAt: number
}

/** Why nobody is to be booked at a wall minute of a column; null where one may be. */
export function outsideAt(column: Column, minute: number): OutsideWhy | null {
  const holds = ([start, end]: WallSpan) => start <= minute && minute < end
  const closure = column.closures.find(({ span }) => holds(span))
  if (closure) return closure.why
  return column.working.some(holds) ? null : 'closed'
}
