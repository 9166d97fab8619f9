import type { Back, NoWayBack, Status } from '../contract.ts'
import { isActive, isAhead } from '../flow.ts'
import type { HistoryEntry } from '../history.ts'
import type { Visit } from '../visits.ts'

/** A step that may take an earlier one of its history back. */
export interface Undoing {
  readonly position: number
  readonly undoes: number | null
}

/** A step of a history, as far as taking it back depends on it. */
export interface Step extends Undoing {
  readonly kind: HistoryEntry['kind']
  /** The visit before; null where it was booked, or where it was not kept. */
  readonly before: Visit | null
}

/** A visit as it is now. */
export interface Present {
  readonly visit: Visit
  /** The status before it was parked; null while it is on the board. */
  readonly parkedFrom: Status | null
}

/** What taking a step back would put back, or why there is no way. */
export type WayBack = { readonly back: Back } | { readonly noWayBack: NoWayBack }

const none = { place: null, parked: false, rooms: false, status: null, facts: [] } satisfies Back

/**
 * What taking a step back would change now: of the facts that the step changed, those that are not
 * what they were before it.
 *
 * @param steps the whole history, oldest first
 */
export function wayBack(steps: readonly Step[], step: Step, present: Present): WayBack {
  const { visit, parkedFrom } = present
  if (visit.status === 'rescheduled' && parkedFrom === null) return { noWayBack: 'final' }
  if (step.kind === 'booked') return unbook(visit)
  if (step.before === null) return { noWayBack: 'not_kept' }
  if (isUndone(steps, step)) return { noWayBack: 'undone' }
  const after = steps.find(({ position }) => position > step.position)?.before ?? visit
  if (isOffPinboard(step.before, after, visit)) return { back: { ...none, parked: true } }
  const back = differing(step.before, after, present)
  const nothing = !back.place && !back.rooms && !back.status && back.facts.length === 0
  return nothing ? { noWayBack: 'same' } : { back }
}

/** A booking is taken back by cancelling it, as long as nobody came. */
function unbook({ status }: Visit): WayBack {
  if (isAhead(status)) return { back: { ...none, status: 'cancelled' } }
  return { noWayBack: isActive(status) ? 'final' : 'same' }
}

/** The latest step that was not taken back and takes nothing back itself. */
export const latestStanding = <S extends Step>(steps: readonly S[]): S | undefined =>
  steps.findLast((step) => step.undoes === null && !isUndone(steps, step))

/** True where a later step took this one back, and was not itself taken back. */
export function isUndone(steps: readonly Undoing[], { position }: Undoing): boolean {
  return steps.some((later) => later.undoes === position && !isUndone(steps, later))
}

/** True for a step that took a visit off the pinboard, which can go there again. */
const isOffPinboard = (before: Visit, after: Visit, now: Visit): boolean =>
  before.status === 'rescheduled' && isAhead(after.status) && isAhead(now.status)

function differing(before: Visit, after: Visit, { visit, parkedFrom }: Present): Back {
  const onBoard = parkedFrom === null || after.status === 'rescheduled'
  const moved = !samePlace(before, after) && !samePlace(before, visit) && onBoard
  const rooms = !moved && !sameRooms(before, after) && !sameRooms(before, visit)
  const { startsAt, endsAt, providerId, locationId } = before
  return {
    place: moved ? { startsAt, endsAt, providerId, locationId } : null,
    parked: false,
    rooms: rooms && parkedFrom === null,
    status: statusBack(before, after, visit),
    facts: factNames.filter((fact) => before[fact] !== after[fact] && before[fact] !== visit[fact]),
  }
}

/** Where a visit was parked or replaced, the status of that time is nothing to go back to. */
function statusBack(before: Visit, after: Visit, now: Visit): Status | null {
  const same = before.status === after.status || before.status === now.status
  return same || before.status === 'rescheduled' ? null : before.status
}

const factNames = [
  'typeId',
  'modality',
  'reason',
  'notes',
  'patientNotes',
  'referral',
] as const satisfies Back['facts']

const samePlace = (one: Visit, other: Visit): boolean =>
  one.providerId === other.providerId &&
  one.locationId === other.locationId &&
  one.startsAt === other.startsAt &&
  one.endsAt === other.endsAt

const sameRooms = (one: Visit, other: Visit): boolean =>
  one.resourceIds.toSorted().join() === other.resourceIds.toSorted().join() &&
  JSON.stringify(one.pools) === JSON.stringify(other.pools)

/**
 * A visit with what taking a step back puts back; where it takes up time, it still needs a place. The
 * rooms of before come back to a visit of the same kind alone: those of another serve it no more.
 */
export function putBack(now: Visit, before: Visit | null, back: Back): Visit {
  if (before === null) return { ...now, status: 'cancelled', cancelReason: 'other' }
  const { status, cancelReason, replacedBy } = before
  const facts = Object.fromEntries(back.facts.map((fact) => [fact, before[fact]]))
  const kept: Visit = { ...now, ...(back.status && { status, cancelReason, replacedBy }), ...facts }
  return {
    ...kept,
    ...((back.place ?? back.parked) && placeOf(before)),
    ...(back.parked && { status: 'rescheduled' }),
    ...(back.rooms && roomsOf(before)),
    ...(!sameKind(before, kept) && roomsOf(now)),
  }
}

const sameKind = (one: Visit, other: Visit): boolean =>
  one.typeId === other.typeId && one.modality === other.modality

const roomsOf = ({ resourceIds, pools }: Visit) => ({ resourceIds, pools })

const placeOf = (visit: Visit) => ({
  providerId: visit.providerId,
  locationId: visit.locationId,
  startsAt: visit.startsAt,
  endsAt: visit.endsAt,
  bufferBefore: visit.bufferBefore,
  bufferAfter: visit.bufferAfter,
  providerTime: visit.providerTime,
  allowedOverlap: visit.allowedOverlap,
  overrideReason: visit.overrideReason,
  groupId: visit.groupId,
  ...roomsOf(visit),
})
