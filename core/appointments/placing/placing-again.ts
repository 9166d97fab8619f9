import type { Writing } from '../../context.ts'
import type { Reader } from '../../database/handles.ts'
import { findResource } from '../../clinic/index.ts'
import type { Need } from '../../clinic/contract.ts'
import { proposeAnew } from '../changing.ts'
import type { Override } from '../contract.ts'
import { waysOf } from '../rooms/choosing.ts'
import { unmet } from '../rooms/needs.ts'
import type { Visit } from '../visits.ts'
import { place, type Placement, type Proposal } from './placing.ts'

/**
 * Finds the place of a visit again, once it gave that up. For a room that was taken meanwhile another
 * of its kind serves; no room is asked for that the visit did without, whatever its type needs by now.
 *
 * @throws Refusal those of `place`
 */
export function placeAgain(
  context: Writing,
  visit: Visit,
  override: Override | null,
  within: Partial<Pick<Proposal, 'withinHours'>> = {},
): Placement {
  const anew = { ...proposeAnew(context, visit, override), ...within }
  const taken = waysOf(context.db, anew, visit.resourceIds, 'resource').length > 0
  const equipped = hasOwnRooms(visit, anew) ? asEquipped(context.db, anew, visit) : anew
  return place(context, taken ? { ...equipped, resourceIds: [] } : equipped)
}

/** False for a visit that was in the room of a group, and stands alone now. */
const hasOwnRooms = ({ groupId }: Visit, proposal: Proposal): boolean =>
  groupId === null || proposal.groupId !== null

/** A proposal that needs what its rooms serve, and what is still counted on. */
function asEquipped(db: Reader, proposal: Proposal, { pools }: Visit): Proposal {
  const { type } = proposal
  const given = proposal.resourceIds.flatMap((id) => findResource(db, id) ?? [])
  const open = unmet(type.needs, given)
  const isCounted = ({ kind, category }: Need) =>
    pools.some((pool) => pool.kind === kind && pool.category === category)
  const needs = type.needs.filter((need) => !open.includes(need) || isCounted(need))
  return { ...proposal, type: { ...type, needs } }
}
