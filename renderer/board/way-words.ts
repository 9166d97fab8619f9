import type { InTheWay } from '../../core/appointments/contract.ts'

type Plain = 'pool_plain' | 'out_of_service_plain'

/** Which sentence tells what is in the way: some can say what is all taken, or why, and some cannot. */
export const wayWords = ({ what, by }: InTheWay): InTheWay['what'] | Plain =>
  by === null && (what === 'pool' || what === 'out_of_service') ? `${what}_plain` : what
