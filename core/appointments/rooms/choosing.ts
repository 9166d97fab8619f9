import type { Reading } from '../../context.ts'
import type { Reader } from '../../database/handles.ts'
import type { ResourceId } from '../../kernel/ids.ts'
import { freeResources, inTheWay, metBy, type Standing, type Wanted } from '../placing/conflicts.ts'
import type { InTheWay } from '../contract.ts'
import { holdsAny, othersHolds, wayFor } from '../holds/holds.ts'
import type { Proposal } from '../placing/proposal.ts'
import { planRooms, resourcesIn } from './rooms.ts'
import { settleRooms, type Settlement } from '../placing/settling.ts'
import { loadStanding } from '../placing/standing.ts'
import { termsOf, wantedUnder, type Terms } from '../placing/terms.ts'

/** The rooms that were found for a place, and what stands in the way there. */
export interface Choice extends Settlement {
  /** True where a rule lets it stand beside visits of the provider. */
  readonly allowedOverlap: boolean
}

/** Chooses resources under the terms of a place, and hears what is in the way of it there. */
export function choose(context: Reading, proposal: Proposal, terms: Terms): Choice {
  const { db, actor, now } = context
  const plan = planRooms(db, proposal)
  const wanted = wantedUnder(terms, proposal)
  const concerned = resourcesIn(plan)
  const standing = standingNear(db, proposal, wanted, concerned)
  const held = othersHolds(db, {
    ...{ providerId: proposal.providerId, resourceIds: concerned, interval: proposal.interval },
    ...{ sessionId: actor.sessionId, userId: actor.userId, now },
  })
  const free = freeResources(wanted, standing, concerned).filter((id) => !holdsAny(held, [id]))
  const rooms = settleRooms(context, proposal, plan, free)
  const { resourceIds } = rooms
  const mine = concerning(standing, resourceIds)
  const { ways, allowedOverlap } = metBy(
    wanted,
    mine,
    terms.limits.overlapPerHour,
    proposal.location.zone,
  )
  const kept = held.filter(
    (hold) => hold.providerId === proposal.providerId || holdsAny([hold], resourceIds),
  )
  return { ...rooms, ways: [...ways, ...rooms.ways, ...kept.map(wayFor(actor))], allowedOverlap }
}

/** What stands in the way of a proposal in these resources, or in the resources `only`. */
export function waysOf(
  db: Reader,
  proposal: Proposal,
  resourceIds: readonly ResourceId[],
  only?: 'resource',
): InTheWay[] {
  const wanted = wantedUnder(termsOf(db, proposal, proposal.interval[0]), proposal)
  const standing = standingNear(db, proposal, wanted, resourceIds)
  return inTheWay(
    wanted,
    standing.filter((visit) => only === undefined || visit.shares === only),
  )
}

const standingNear = (
  db: Reader,
  proposal: Proposal,
  wanted: Wanted,
  resourceIds: readonly ResourceId[],
) => loadStanding(db, { ...proposal, ...wanted, resourceIds })

const concerning = (standing: readonly Standing[], resourceIds: readonly ResourceId[]) =>
  standing.filter(({ resourceId }) => resourceId === null || resourceIds.includes(resourceId))
