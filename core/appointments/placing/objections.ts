import type { OutsideWhy } from '../../availability/index.ts'
import type { Reader } from '../../database/handles.ts'
import type { BrokenRule } from '../../rulebook/contract.ts'
import type { InTheWay, SetAside } from '../contract.ts'
import { hoursAgainst } from './hours-against.ts'
import type { Proposal } from './proposal.ts'
import { rulesAgainst } from './rules-against.ts'
import { termsOf, type Terms } from './terms.ts'

/** All that stands against a place; an override with a reason breaks all of it at once. */
export interface Objections {
  readonly ways: readonly InTheWay[]
  readonly why: OutsideWhy | null
  readonly blocks: readonly SetAside[]
  readonly rules: readonly BrokenRule[]
}

/** What the audit log and the person are told of a place: kinds, the gravest first. */
export const kindsOf = ({ ways, why, blocks, rules }: Objections): string[] => [
  ...(ways.length > 0 ? ['conflict'] : []),
  ...(why === null ? [] : ['outside_hours']),
  ...(blocks.length > 0 ? ['set_aside'] : []),
  ...rules.map((rule) => rule.kind),
]

/** @param now epoch ms */
export function objectionsTo(
  db: Reader,
  proposal: Proposal,
  terms: Terms,
  ways: readonly InTheWay[],
  now: number,
): Objections {
  const { why, blocks } = hoursAgainst(db, proposal, now)
  return { ways, why, blocks, rules: rulesAgainst(db, proposal, terms) }
}

/** The objections without those that the visit meets already where it comes from. */
export function raisedAnew(
  db: Reader,
  { from }: Proposal,
  { blocks, rules, ...rest }: Objections,
  now: number,
): Objections {
  if (from === null || (blocks.length === 0 && rules.length === 0))
    return { ...rest, blocks, rules }
  const terms = termsOf(db, from.proposal, now)
  const before = objectionsTo(db, from.proposal, terms, [], now)
  return {
    ...rest,
    blocks: blocks.filter((block) => !before.blocks.some((known) => isSame(known, block))),
    rules: rules.filter(({ ruleId }) => !before.rules.some((known) => known.ruleId === ruleId)),
  }
}

const isSame = (one: SetAside, other: SetAside): boolean =>
  one.blockId === other.blockId && one.startsAt === other.startsAt
