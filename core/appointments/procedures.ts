import type { Handlers } from '../context.ts'
import { book } from './booking.ts'
import { cancel, change, move } from './changing.ts'
import type { appointmentsContract } from './contract.ts'
import { findOpenings } from './find-openings.ts'
import { availableSlots, findSlots } from './finding.ts'
import { holdsHandlers } from './holding.ts'
import { outsideHours } from './outside.ts'
import { openingDays } from './opening-days.ts'
import { readers } from './reading.ts'
import { editHandlers } from './undoing.ts'
import { understand } from './wording/understanding.ts'
import { setStatus } from './status.ts'

export const appointmentsHandlers: Handlers<typeof appointmentsContract> = {
  ...readers,
  ...editHandlers,
  ...holdsHandlers,
  understand,
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
