import type { Handlers } from '../context.ts'
import { book } from './booking.ts'
import { cancel, change, move } from './changing.ts'
import type { appointmentsContract } from './contract.ts'
import { availableSlots, findOpenings, findSlots, openingDays } from './finding.ts'
import { outsideHours } from './outside.ts'
import { readers } from './reading.ts'
import { editHandlers } from './undoing.ts'
import { setStatus } from './status.ts'

export const appointmentsHandlers: Handlers<typeof appointmentsContract> = {
  ...readers,
  ...editHandlers,
  outsideHours,
  findSlots,
  availableSlots,
  findOpenings,
  openingDays,
  book,
  change,
  move,
  cancel,
  setStatus,
}
