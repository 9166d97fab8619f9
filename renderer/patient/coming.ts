import type { BoardEntry } from '../../core/appointments/contract.ts'
import { DAY } from '../../core/kernel/clock.ts'
import { isAwaited, isOpen } from '../appointment/flow.ts'

type Timed = Pick<BoardEntry, 'status' | 'startsAt' | 'endsAt'>

/**
 * True for a visit that is still to be or under way: whoever is late is still expected until its end,
 * and whoever is here is here until somebody notes otherwise, for a day at most.
 *
 * @param now epoch ms
 */
export const isComing = (visit: Timed, now: number): boolean =>
  isAwaited(visit.status) ? visit.endsAt > now : isHere(visit) && now < visit.startsAt + DAY

const isHere = ({ status }: Timed): boolean => isOpen(status) || status === 'in_progress'
