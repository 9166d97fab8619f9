import type { InTheWay } from '../../core/appointments/contract.ts'

type Plain = 'pool_plain' | 'out_of_service_plain' | 'hold_yours'

/**
 * Which sentence tells what is in the way: some can say what is all taken, or why, and some cannot;
 * what one holds oneself in another window is not told as a colleague's.
 */
export function wayWords({ what, by, yours }: InTheWay): InTheWay['what'] | Plain {
  if (what === 'hold' && yours) return 'hold_yours'
  return by === null && (what === 'pool' || what === 'out_of_service') ? `${what}_plain` : what
}
