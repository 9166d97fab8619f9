import { dayOf, loadCalendar, whyOutside, type OutsideWhy } from '../availability/index.ts'
import type { AppointmentType, Location, Modality } from '../clinic/contract.ts'
import type { Reading } from '../context.ts'
import type { Reader } from '../database/handles.ts'
import type { AppointmentId, PatientId, ProviderId, ResourceId } from '../kernel/ids.ts'
import type { Interval } from '../kernel/intervals.ts'
import { Refusal } from '../kernel/refusals.ts'
import { dateAt } from '../kernel/zones.ts'
import { freeResources, inTheWay, type Standing, type Wanted } from './conflicts.ts'
import type { InTheWay } from './contract.ts'
import { nearestSlots } from './nearest.ts'
import { pickRooms, planRooms, resourcesIn } from './rooms.ts'
import { loadStanding } from './standing.ts'

/** A place in the book that is asked for. */
export interface Proposal {
  readonly patientId: PatientId
  readonly providerId: ProviderId
  readonly location: Pick<Location, 'id' | 'zone'>
  readonly type: AppointmentType
  readonly modality: Modality
  readonly interval: Interval
  /** Empty: a free one of the needed kind is taken. */
  readonly resourceIds: readonly ResourceId[]
  /** Taken rather than others when they are free. */
  readonly preferred: readonly ResourceId[]
  /** Visits that do not stand in its way: itself, and the one it replaces. */
  readonly excluding: readonly AppointmentId[]
  readonly override: { readonly reason: string } | null
  /** False where a visit comes back to hours it was once given. */
  readonly withinHours: boolean
}

/** The place that was found. */
export interface Placement {
  readonly resourceIds: readonly ResourceId[]
  /** Kept only where the place breaks a rule. */
  readonly overrideReason: string | null
}

/**
 * Decides whether a visit may stand at a place, and in which resources. Taken time weighs more
 * than closed hours.
 *
 * @throws Refusal `conflict` with `{ inTheWay, openings, overridable }`, `outside_hours` with
 *   `{ why, openings, overridable }`, `not_permitted`, `invalid_input` at `resourceIds`
 */
export function place(context: Reading, proposal: Proposal): Placement {
  const { override } = proposal
  permitOverride(context, override)
  const { ways, resourceIds } = chooseResources(context.db, proposal)
  const why = proposal.withinHours ? outsideHours(context.db, proposal) : null
  if (ways.length === 0 && why === null) return { resourceIds, overrideReason: null }
  if (override) return { resourceIds, overrideReason: override.reason }
  if (ways.length > 0) throw conflict(context, proposal, ways)
  throw new Refusal('outside_hours', { why, ...choices(context, proposal) })
}

/** @throws Refusal `not_permitted` for a reason from somebody who may not break rules */
export function permitOverride({ actor }: Reading, override: Proposal['override']): void {
  const permission = 'appointments.override'
  if (override && !actor.permissions.has(permission))
    throw new Refusal('not_permitted', { permission })
}

/** The refusal of a place that is taken, with the nearest openings. */
export const conflict = (
  context: Reading,
  proposal: Proposal,
  ways: readonly InTheWay[],
): Refusal => new Refusal('conflict', { inTheWay: ways, ...choices(context, proposal) })

/** What a person can do instead. */
const choices = ({ db, actor, now }: Reading, proposal: Proposal) => ({
  openings: nearestSlots(db, proposal, now),
  overridable: actor.permissions.has('appointments.override'),
})

interface Choice {
  readonly resourceIds: readonly ResourceId[]
  readonly ways: readonly InTheWay[]
}

function chooseResources(db: Reader, proposal: Proposal): Choice {
  const plan = planRooms(db, proposal)
  const wanted = wantedBy(proposal)
  const concerned = resourcesIn(plan)
  const standing = standingNear(db, proposal, concerned)
  const free = freeResources(wanted, standing, concerned)
  const resourceIds = pickRooms(plan, (id) => free.includes(id))
  return { resourceIds, ways: inTheWay(wanted, concerning(standing, resourceIds)) }
}

/** What stands in the way of a proposal in these resources, or in the resources `only`. */
export function waysOf(
  db: Reader,
  proposal: Proposal,
  resourceIds: readonly ResourceId[],
  only?: 'resource',
): InTheWay[] {
  const standing = standingNear(db, proposal, resourceIds)
  return inTheWay(
    wantedBy(proposal),
    standing.filter((visit) => only === undefined || visit.shares === only),
  )
}

const standingNear = (db: Reader, proposal: Proposal, resourceIds: readonly ResourceId[]) =>
  loadStanding(db, { ...proposal, ...wantedBy(proposal), resourceIds })

const wantedBy = ({ interval, type }: Proposal): Wanted => ({
  interval,
  bufferBefore: type.bufferBefore,
  bufferAfter: type.bufferAfter,
})

const concerning = (standing: readonly Standing[], resourceIds: readonly ResourceId[]) =>
  standing.filter(({ resourceId }) => resourceId === null || resourceIds.includes(resourceId))

/** A visit may run past midnight: the days on which it starts and ends both count. */
function outsideHours(db: Reader, { providerId, location, interval }: Proposal): OutsideWhy | null {
  const from = dateAt(interval[0], location.zone)
  const to = dateAt(interval[1] - 1, location.zone)
  const calendar = loadCalendar(db, [providerId], from, to)
  const post = { providerId, locationId: location.id, zone: location.zone }
  const days = [...new Set([from, to])].map((date) => dayOf(calendar, post, date))
  return whyOutside(days, interval)
}
