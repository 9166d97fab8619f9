import type { Handlers, PromptHandler, Writing } from '../../context.ts'
import { Refusal } from '../../kernel/refusals.ts'
import { proposeAnew, requireVisit, store } from '../changing.ts'
import { isAhead } from '../flow.ts'
import { remember } from '../history.ts'
import type { BoardEntry, Override } from '../contract.ts'
import type { pinboardContract } from '../pinboard-contract.ts'
import { requireGroupPlace } from '../placing/group-place.ts'
import { placeAgain } from '../placing/placing-again.ts'
import { permitOverride } from '../placing/placing.ts'
import { entryOr404 } from '../reading.ts'
import { aboutOf, updateVisit, type Visit } from '../visits.ts'
import { hasOtherParts, listParked, pin, statusBeforeParking } from './pinboard.ts'

type Contract = typeof pinboardContract

/**
 * Takes a visit off the board. Its time is free at once; what belongs to it (its series, the items
 * of a plan, its charge) stays with it, as on a move that has no end yet.
 *
 * @throws Refusal `status_flow` once somebody came or it ended, `several_parts` for one part of a visit
 */
const park: PromptHandler<Contract['park']> = (context, asked) => {
  const visit = requireVisit(context, asked)
  return takeOff(context, visit, { ...visit, status: 'rescheduled' })
}

/**
 * Takes a visit off the board.
 *
 * @param parked the visit as it is then, with the place that it can be put back to
 * @param undoes the position of the step that this takes back
 * @throws Refusal `status_flow` once somebody came or it ended, `several_parts` for one part of a visit
 */
export function takeOff(
  context: Writing,
  visit: Visit,
  parked: Visit,
  undoes?: number,
): BoardEntry {
  const { db, now, actor } = context
  const { id, status: wasStatus } = visit
  if (!isAhead(wasStatus)) throw new Refusal('status_flow')
  if (hasOtherParts(db, id)) throw new Refusal('several_parts')
  updateVisit(db, visit, parked, now)
  pin(db, { id, wasStatus, by: actor.userId, now })
  const step = { kind: 'parked' as const, before: visit, comment: null }
  remember(context, parked, undoes === undefined ? step : { ...step, undoes })
  context.emit({ name: 'appointment.parked', ...aboutOf(visit) })
  return entryOr404(db, id)
}

/**
 * Puts a parked visit back to where it was, if that is still free: a move of no distance.
 *
 * @throws Refusal `status_flow` for one that is not parked, `group_full`; those of `place`
 */
const putBack: PromptHandler<Contract['putBack']> = (context, { override, ...asked }) => {
  const visit = requireVisit(context, asked)
  const status = statusBeforeParking(context.db, visit.id)
  if (status === null) throw new Refusal('status_flow')
  permitOverride(context, override)
  requireGroupPlace(context.db, visit)
  const placement = placeAtHome(context, visit, override)
  const proposal = proposeAnew(context, visit, override)
  store(context, proposal, visit, { ...visit, ...placement, status }, 'moved')
  context.emit({ name: 'appointment.moved', ...aboutOf(visit), before: aboutOf(visit) })
  return entryOr404(context.db, visit.id)
}

/** The place that a visit left finds out whether it is still free. */
function placeAtHome(context: Writing, visit: Visit, override: Override | null) {
  const withinHours = visit.overrideReason === null
  const placement = placeAgain(context, visit, override, { withinHours })
  return { ...placement, overrideReason: placement.overrideReason ?? visit.overrideReason }
}

/** The pinboard: what is on it, putting a visit there, and its way back. */
export const pinboardHandlers: Handlers<Contract> = {
  pinboard: ({ db }) => listParked(db),
  park,
  putBack,
}
