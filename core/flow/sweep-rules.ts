import { HOUR } from '../kernel/clock.ts'
import type { FlowState, Outcome } from './contract.ts'

/** A visit of the day as far as the proposal for it depends on it; times are epoch ms. */
export interface DayVisit {
  readonly providerId: string
  readonly startsAt: number
  readonly endsAt: number
  readonly state: FlowState
}

/** The outcomes that each state allows, the usual one first. */
const CHOICES: Readonly<Record<FlowState, readonly Outcome[]>> = {
  expected: ['no_show', 'seen'],
  arrived: ['seen', 'left_unseen'],
  roomed: ['seen', 'left_unseen'],
  with_provider: ['seen'],
  checkout: ['seen'],
  left: [],
}

/** Who was seen so long ago has left, although nobody noted it. */
const LEFT_AFTER = 12 * HOUR

/** True for a visit whose time has passed although nobody said how it ended. */
export const isOpen = ({ state, endsAt }: DayVisit, now: number): boolean =>
  endsAt <= now && state !== 'left' && !(state === 'checkout' && now - endsAt > LEFT_AFTER)

/**
 * What may have become of an open visit, the likeliest first. Who never came is a no-show; who came
 * was seen, unless they still wait although their provider has seen somebody booked later.
 *
 * @param day the visits of the same day
 */
export function outcomesOf(visit: DayVisit, day: readonly DayVisit[]): readonly Outcome[] {
  const choices = CHOICES[visit.state]
  const passedOver = visit.state === 'arrived' && day.some((other) => wentBefore(other, visit))
  return passedOver ? choices.toReversed() : choices
}

const SEEN: readonly FlowState[] = ['checkout', 'left']

const wentBefore = (other: DayVisit, visit: DayVisit): boolean =>
  other.providerId === visit.providerId &&
  other.startsAt > visit.startsAt &&
  SEEN.includes(other.state)
