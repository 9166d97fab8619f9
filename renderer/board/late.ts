import type { BoardEntry } from '../../core/appointments/contract.ts'
import { DAY, MINUTE } from '../../core/kernel/clock.ts'
import { isAwaited } from '../appointment/flow.ts'

/**
 * True for a visit whose start passed by so many minutes while nobody has come. Once a day went by
 * it is no longer late: it is for the sweep at the end of the day.
 *
 * @param now epoch ms
 * @param lateAfter minutes, as the practice sets them
 */
export const isLate = (
  { status, startsAt }: Pick<BoardEntry, 'status' | 'startsAt'>,
  now: number,
  lateAfter: number,
): boolean => isAwaited(status) && now >= startsAt + lateAfter * MINUTE && now < startsAt + DAY

/** Whole minutes since a visit was to begin. */
export const minutesLate = ({ startsAt }: Pick<BoardEntry, 'startsAt'>, now: number): number =>
  Math.floor((now - startsAt) / MINUTE)
