import { findLocation, findProvider, findResource } from '../clinic/index.ts'
import type { PromptHandler, Writing } from '../context.ts'
import type { Reader } from '../database/handles.ts'
import type { ResourceId } from '../kernel/ids.ts'
import { Refusal } from '../kernel/refusals.ts'
import { requirePatient } from '../patients/index.ts'
import { proposeAnew, requireVisit, store } from './changing.ts'
import type { appointmentsContract } from './contract.ts'
import { isActive, mayBecome } from './flow.ts'
import { cameFrom, tellStatus } from './history.ts'
import {
  conflict,
  permitOverride,
  place,
  waysOf,
  type Placement,
  type Proposal,
} from './placing.ts'
import { entryOr404 } from './reading.ts'
import { requireResources } from './rules.ts'
import type { Visit } from './visits.ts'

/** Moves a visit along the flow, or back where a mistake was made. */
export const setStatus: PromptHandler<typeof appointmentsContract.setStatus> = (context, asked) => {
  const visit = requireVisit(context, asked)
  const { status, resourceId, override } = asked
  permitOverride(context, override)
  const otherRoom = resourceId !== null && status === visit.status && isActive(status)
  if (!otherRoom && !mayBecome(visit.status, status, cameFrom(context.db, visit.id)))
    throw new Refusal('status_flow')
  const resourceIds = roomsWith(context.db, visit, resourceId)
  const proposal: Proposal = { ...proposeAnew(context, visit, override), resourceIds }
  const placement = isActive(visit.status)
    ? takeRoom(context, visit, proposal, resourceId)
    : comeBack(context, visit, proposal)
  const cancelReason = isActive(status) ? null : visit.cancelReason
  const after = { ...visit, ...placement, status, cancelReason }
  store(context, proposal, visit, after, 'status')
  if (status !== visit.status) tellStatus(context, visit, after)
  return entryOr404(context.db, visit.id)
}

/** The resources of a visit with the named one in place of those of its kind. */
function roomsWith(db: Reader, visit: Visit, resourceId: ResourceId | null): readonly ResourceId[] {
  if (resourceId === null) return visit.resourceIds
  const named = findResource(db, resourceId)
  requireResources([named], visit.locationId, 'resourceId')
  const others = visit.resourceIds.filter((id) => findResource(db, id)?.kind !== named?.kind)
  return [...others, resourceId]
}

/** Whether the named room is free; the other rooms, the provider and the patient are held already. */
function takeRoom(
  context: Writing,
  visit: Visit,
  proposal: Proposal,
  resourceId: ResourceId | null,
): Pick<Placement, 'resourceIds' | 'overrideReason'> {
  const { resourceIds } = proposal
  if (resourceId === null || visit.resourceIds.includes(resourceId))
    return { resourceIds, overrideReason: visit.overrideReason }
  const ways = waysOf(context.db, proposal, [resourceId], 'resource')
  if (ways.length > 0 && !proposal.override) throw conflict(context, proposal, ways)
  const reason = ways.length > 0 ? proposal.override?.reason : undefined
  return { resourceIds, overrideReason: reason ?? visit.overrideReason }
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
