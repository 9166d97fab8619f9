import type { Handlers } from '../context.ts'
import { book } from './booking.ts'
import { cancel, change, move } from './changing.ts'
import type { appointmentsContract } from './contract.ts'
import { availableSlots, findSlots } from './finding.ts'
import { readers } from './reading.ts'
import { setStatus } from './status.ts'

export const appointmentsHandlers: Handlers<typeof appointmentsContract> = {
  ...readers,
  findSlots,
  availableSlots,
  book,
  change,
  move,
  cancel,
  setStatus,
}
