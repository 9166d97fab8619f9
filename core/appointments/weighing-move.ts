import type { PromptHandler } from '../context.ts'
import { Refusal } from '../kernel/refusals.ts'
import { proposeMove } from './changing.ts'
import type { appointmentsContract } from './contract.ts'
import { findVisit } from './visits.ts'
import { objectionsTo, raisedAnew } from './placing/objections.ts'
import { termsOf } from './placing/terms.ts'

/**
 * The booking rules that a move would break and that the visit does not break already; nothing is
 * written. Whether the time is taken or closed is not looked at.
 *
 * @throws Refusal `not_found`; those of a move that no reason makes possible
 */
export const weighMove: PromptHandler<(typeof appointmentsContract)['weighMove']> = (
  context,
  { id, ...place },
) => {
  const { db, now } = context
  const visit = findVisit(db, id)
  if (!visit) throw new Refusal('not_found')
  const proposal = proposeMove(context, visit, { ...place, resourceIds: [], override: null })
  const objections = objectionsTo(db, proposal, termsOf(db, proposal, now), [], now)
  return [...raisedAnew(db, proposal, objections, now).rules]
}
