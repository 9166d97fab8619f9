import { dateAt, type Zone } from '../../core/kernel/zones.ts'
import type { BoardEntry } from '../../core/appointments/contract.ts'

/** Where the start of an appointment stands in time: on a later date, later today, or it has come. */
export type Phase = 'ahead' | 'today' | 'begun'

/** The phase of an appointment at an instant (epoch ms), by the clock of its location. */
export function phaseOf(
  { startsAt }: Pick<BoardEntry, 'startsAt'>,
  now: number,
  zone: Zone,
): Phase {
  if (startsAt <= now) return 'begun'
  return dateAt(startsAt, zone) === dateAt(now, zone) ? 'today' : 'ahead'
}

const order: readonly Phase[] = ['ahead', 'today', 'begun']

/** Nobody comes before the day of their visit, and nobody has missed what has not begun. */
const soonest: ReadonlyMap<string, Phase> = new Map([
  ['checkIn', 'today'],
  ['arrived', 'today'],
  ['no_show', 'begun'],
])

/**
 * Whether a command makes sense in a phase. The core leaves that to whoever stands at the desk.
 *
 * @param command the id of a command, or the status that a step leads to
 */
export const isTimely = (command: string, phase: Phase): boolean =>
  order.indexOf(phase) >= order.indexOf(soonest.get(command) ?? 'ahead')
