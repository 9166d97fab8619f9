import type { Reading } from '../../context.ts'
import { Refusal, type RefusalCode } from '../../kernel/refusals.ts'
import { choose } from '../rooms/choosing.ts'
import type { InTheWay } from '../contract.ts'
import { nearestSlots } from '../finding/nearest.ts'
import { kindsOf, objectionsTo, raisedAnew, type Objections } from './objections.ts'
import type { Placement, Proposal } from './proposal.ts'
import { minutesIn, requireLength } from '../rules.ts'
import { depositOf, termsOf, wantedUnder, type Terms } from './terms.ts'
import type { Visit } from '../visits.ts'

export type { Placement, Proposal } from './proposal.ts'

/**
 * Decides whether a visit may stand at a place, and in which resources. The refusal has the code of
 * the gravest objection and the details of every one: taken time weighs more than closed hours,
 * those more than hours set aside, and rules come last.
 *
 * @throws Refusal `conflict` with `{ inTheWay }`, `outside_hours` with `{ why }`, `set_aside` with
 *   `{ blocks }`, `against_rules` with `{ rules }`, each with `{ openings, overridable }`;
 *   `not_permitted`; `invalid_input` at `resourceIds`
 */
export function place(context: Reading, proposal: Proposal): Placement {
  const { db, now } = context
  permitOverride(context, proposal.override)
  const terms = termsOf(db, proposal, now)
  requireOwnLength(terms, proposal)
  const { resourceIds, pools, ways, allowedOverlap } = choose(context, proposal, terms)
  const objections = objectionsTo(db, proposal, terms, ways, now)
  const { bufferBefore, bufferAfter, providerTime } = wantedUnder(terms, proposal)
  return {
    ...{ resourceIds, pools, bufferBefore, bufferAfter, providerTime, allowedOverlap },
    depositCents: depositOf(terms),
    overrideReason: reasonFor(context, proposal, objections),
  }
}

/**
 * The same for a visit that takes up nothing which it did not hold before: only rules are asked.
 *
 * @throws Refusal `against_rules`, `set_aside` with the details of `place`
 */
export function placeWithin(context: Reading, proposal: Proposal, visit: Visit): Placement {
  const { db, now } = context
  const terms = termsOf(db, proposal, now)
  requireOwnLength(terms, proposal)
  const within = { ...proposal, withinHours: false }
  const reason = reasonFor(context, within, objectionsTo(db, within, terms, [], now))
  const { resourceIds, pools, bufferBefore, bufferAfter, providerTime, allowedOverlap } = visit
  return {
    ...{ resourceIds, pools, bufferBefore, bufferAfter, providerTime, allowedOverlap },
    depositCents: visit.depositCents,
    overrideReason: reason ?? visit.overrideReason,
  }
}

/**
 * The bounds of the type itself, where no rule takes their place; a visit keeps the length it has.
 *
 * @throws Refusal `invalid_input` at `minutes`, or at `typeId` where the type is what changes
 */
function requireOwnLength({ rules }: Terms, { type, interval, withinRules, from }: Proposal): void {
  const before = from?.proposal
  const otherType = before !== undefined && before.type.id !== type.id
  const kept = before && !otherType && minutesIn(before.interval) === minutesIn(interval)
  if (!withinRules || rules.has('duration') || kept) return
  requireLength(type, minutesIn(interval), otherType ? 'typeId' : 'minutes')
}

/** The reason that is kept where a place breaks rules; null where nothing stands against it. */
function reasonFor(context: Reading, proposal: Proposal, objections: Objections): string | null {
  const { db, now, about } = context
  const { override, from } = proposal
  const anew = raisedAnew(db, proposal, objections, now)
  const [gravest] = kindsOf(anew)
  if (gravest === undefined)
    return kindsOf(objections).length === 0 ? null : (from?.overrideReason ?? null)
  if (!override) throw refusal(context, proposal, anew)
  about({ outcome: `overrode:${kindsOf(anew).join(',')}` })
  return override.reason
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

/** Everything that stands against a place, under the code of the gravest. */
function refusal(context: Reading, proposal: Proposal, objections: Objections): Refusal {
  const { ways, why, blocks, rules } = objections
  return new Refusal(codeOf(objections), {
    ...(ways.length > 0 && { inTheWay: ways }),
    ...(why !== null && { why }),
    ...(blocks.length > 0 && { blocks }),
    ...(rules.length > 0 && { rules }),
    ...choices(context, proposal),
    ...(!wouldOtherTimeDo(objections) && { openings: [] }),
  })
}

/** Another time does not help against a rule about the patient, the length or the way of booking. */
const wouldOtherTimeDo = ({ rules }: Objections): boolean =>
  !rules.some(({ kind }) => ['sex', 'referral', 'online', 'duration'].includes(kind))

function codeOf({ ways, why, blocks }: Objections): RefusalCode {
  if (ways.length > 0) return 'conflict'
  if (why !== null) return 'outside_hours'
  return blocks.length > 0 ? 'set_aside' : 'against_rules'
}

/** What a person can do instead. */
const choices = (context: Reading, proposal: Proposal) => ({
  openings: nearestSlots(context, proposal),
  overridable: context.actor.permissions.has('appointments.override'),
})
