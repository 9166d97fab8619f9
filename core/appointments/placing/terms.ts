import { practiceSettings } from '../../clinic/index.ts'
import type { Reader } from '../../database/handles.ts'
import { limitsOf, rulesFor, settingOf, type InForce, type Limits } from '../../rulebook/index.ts'
import type { Wanted } from './conflicts.ts'
import type { Proposal } from './proposal.ts'
import { minutesIn } from '../rules.ts'

/** The rules that hold for a place in the book, and what they bound. */
export interface Terms {
  readonly rules: InForce
  readonly limits: Limits
}

/** What tells which rules hold for a place. */
type Ruled = Pick<Proposal, 'providerId' | 'location' | 'type' | 'interval'>

/** @param now epoch ms */
export function termsOf(db: Reader, proposal: Ruled, now: number): Terms {
  const { providerId, location, type, interval } = proposal
  const rules = rulesFor(db, { providerId, locationId: location.id, type })
  const moment = { now, zone: location.zone, minutes: minutesIn(interval) }
  return { rules, limits: limitsOf(rules, type, practiceSettings(db), moment) }
}

/** What a place takes up under its terms. */
export const wantedUnder = (
  { limits }: Terms,
  { interval }: Pick<Proposal, 'interval'>,
): Wanted => ({
  interval,
  bufferBefore: limits.bufferBefore,
  bufferAfter: limits.bufferAfter,
  providerTime: limits.providerTime,
})

/** What the deposit rule asks for, in cents; 0 without one. */
export const depositOf = ({ rules }: Terms): number => settingOf(rules, 'deposit')?.cents ?? 0
