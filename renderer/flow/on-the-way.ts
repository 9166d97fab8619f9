import type { BoardEntry } from '../../core/appointments/contract.ts'
import type { WaitingLimits } from '../../core/clinic/waiting-limits-contract.ts'
import type { FlowVisit } from '../../core/flow/contract.ts'
import { MINUTE } from '../../core/kernel/clock.ts'
import { stateOf, type FlowState } from '../../core/kernel/flow-state.ts'
import type { AppointmentId } from '../../core/kernel/ids.ts'

/** A visit of the day on its way through the site. */
export interface OnTheWay {
  readonly entry: BoardEntry
  readonly state: FlowState
  /** Since when they are where they are, epoch ms; null while they are expected. */
  readonly since: number | null
  /** When the provider is likely to begin, epoch ms; null once they have. */
  readonly expectedStartsAt: number | null
}

/**
 * The appointments of the day with their states. The status of the appointment decides, so that
 * the flow shows what the calendar does; a step that the core has not confirmed begins now.
 *
 * @param now epoch ms
 */
export function onTheWay(
  entries: readonly BoardEntry[],
  flow: readonly FlowVisit[],
  starts: ReadonlyMap<AppointmentId, number>,
  now: number,
): OnTheWay[] {
  const known = new Map(flow.map((visit) => [visit.id, visit]))
  return entries.flatMap((entry) => {
    const visit = known.get(entry.id)
    const state = stateOf(entry.status, visit?.passage.left ?? null)
    if (state === null) return []
    const expectedStartsAt = starts.get(entry.id) ?? null
    return [{ entry, state, since: sinceOf(state, visit, now), expectedStartsAt }]
  })
}

const sinceOf = (state: FlowState, visit: FlowVisit | undefined, now: number): number | null =>
  state === 'expected' ? null : (visit?.passage[state] ?? now)

/** How long somebody is where they are, and whether that is too long. */
export interface Wait {
  /** Whole minutes in the state; for somebody expected, after the start. */
  readonly minutes: number
  readonly level: 'calm' | 'soon' | 'long'
}

/** The wait of a visit at a moment (epoch ms), by the limits of the practice. */
export function waitOf(
  { entry, state, since }: OnTheWay,
  now: number,
  limits: WaitingLimits,
): Wait {
  const minutes = Math.max(0, Math.floor((now - (since ?? entry.startsAt)) / MINUTE))
  if (state === 'left') return { minutes, level: 'calm' }
  if (state === 'expected') return { minutes, level: minutes >= limits.lateAfter ? 'soon' : 'calm' }
  const { soon, long } = limits[state]
  return { minutes, level: minutes >= long ? 'long' : minutes >= soon ? 'soon' : 'calm' }
}

/** Who is still to come and would wait for longer than the practice finds right: they are called. */
export const longWaits = (
  visits: readonly OnTheWay[],
  now: number,
  { callAfter }: WaitingLimits,
): readonly OnTheWay[] =>
  visits.filter(
    ({ entry: { startsAt }, state, expectedStartsAt }) =>
      state === 'expected' &&
      startsAt > now &&
      (expectedStartsAt ?? startsAt) - startsAt > callAfter * MINUTE,
  )

const orders: Readonly<Record<FlowState, number>> = {
  with_provider: 0,
  roomed: 1,
  arrived: 2,
  checkout: 3,
  expected: 4,
  left: 5,
}

/** Who comes first within one lane: who is further, then who waits longer, then by the booked start. */
export const byUrgency = (one: OnTheWay, other: OnTheWay): number =>
  orders[one.state] - orders[other.state] ||
  (one.since ?? 0) - (other.since ?? 0) ||
  one.entry.startsAt - other.entry.startsAt ||
  one.entry.id.localeCompare(other.entry.id)
