import { findLocation, findProvider } from '../clinic/index.ts'
import type { PromptHandler, Writing } from '../context.ts'
import type { ResourceId } from '../kernel/ids.ts'
import { Refusal } from '../kernel/refusals.ts'
import { requirePatient } from '../patients/index.ts'
import { proposeAnew, requireVisit, store } from './changing.ts'
import { waysOf } from './rooms/choosing.ts'
import type { appointmentsContract } from './contract.ts'
import { isActive, mayBecome } from './flow.ts'
import { cameFrom, tellStatus } from './history.ts'
import {
  conflict,
  permitOverride,
  place,
  type Placement,
  type Proposal,
} from './placing/placing.ts'
import { entryOr404 } from './reading.ts'
import { roomsWith, type Rooms } from './rooms/rooming.ts'
import { roomWays } from './placing/settling.ts'
import type { Visit } from './visits.ts'

/** Moves a visit along the flow, or back where a mistake was made. */
export const setStatus: PromptHandler<typeof appointmentsContract.setStatus> = (context, asked) => {
  const visit = requireVisit(context, asked)
  const { status, resourceId, override } = asked
  permitOverride(context, override)
  const otherRoom = resourceId !== null && status === visit.status && isActive(status)
  if (!otherRoom && !mayBecome(visit.status, status, cameFrom(context.db, visit.id)))
    throw new Refusal('status_flow')
  const rooms = roomsWith(context.db, visit, resourceId)
  const { resourceIds } = rooms
  const proposal: Proposal = { ...proposeAnew(context, visit, override), resourceIds }
  const placement = isActive(visit.status)
    ? takeRoom(context, visit, proposal, rooms, resourceId)
    : comeBack(context, visit, proposal)
  const cancelReason = isActive(status) ? null : visit.cancelReason
  const after = { ...visit, ...placement, status, cancelReason }
  store(context, proposal, visit, after, 'status')
  if (status !== visit.status) tellStatus(context, visit, after)
  return entryOr404(context.db, visit.id)
}

/** Whether the named room is free; the other rooms, the provider and the patient are held already. */
function takeRoom(
  context: Writing,
  visit: Visit,
  proposal: Proposal,
  rooms: Rooms,
  resourceId: ResourceId | null,
): Pick<Placement, 'resourceIds' | 'pools' | 'overrideReason'> {
  if (resourceId === null || visit.resourceIds.includes(resourceId))
    return { ...rooms, overrideReason: visit.overrideReason }
  const ways = [
    ...waysOf(context.db, proposal, [resourceId], 'resource'),
    ...roomWays(context, proposal, resourceId, rooms.pools),
  ]
  if (ways.length > 0 && !proposal.override) throw conflict(context, proposal, ways)
  const reason = ways.length > 0 ? proposal.override?.reason : undefined
  return { ...rooms, overrideReason: reason ?? visit.overrideReason }
}

/**
 * A visit that was cancelled or missed finds out whether its time is still free.
 *
 * @throws Refusal `inactive`, `merged_patient` where it could not be booked today either
 */
function comeBack(context: Writing, visit: Visit, proposal: Proposal): Placement {
  const { db } = context
  requirePatient(db, visit.patientId)
  if (!findProvider(db, visit.providerId)?.active || !findLocation(db, visit.locationId)?.active)
    throw new Refusal('inactive')
  const placement = place(context, proposal)
  return { ...placement, overrideReason: placement.overrideReason ?? visit.overrideReason }
}
