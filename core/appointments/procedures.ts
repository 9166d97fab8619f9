import type { Handlers } from '../context.ts'
import { book } from './booking.ts'
import { cancel, change, move } from './changing.ts'
import type { appointmentsContract } from './contract.ts'
import { findOpenings } from './finding/find-openings.ts'
import { availableSlots, findSlots } from './finding/finding.ts'
import { holdsHandlers } from './holds/holding.ts'
import { lookupHandlers } from './lookup/looking-up.ts'
import { outsideHours } from './outside.ts'
import { openingDays } from './finding/opening-days.ts'
import { pinboardHandlers } from './parking/parking.ts'
import { readers } from './reading.ts'
import { editHandlers } from './edits/undoing.ts'
import { understand } from './wording/understanding.ts'
import { weighMove } from './weighing-move.ts'
import { setStatus } from './status.ts'
import { undoStep } from './steps/undoing-step.ts'

export const appointmentsHandlers: Handlers<typeof appointmentsContract> = {
  ...readers,
  ...editHandlers,
  ...holdsHandlers,
  ...pinboardHandlers,
  ...lookupHandlers,
  understand,
  outsideHours,
  findSlots,
  availableSlots,
  findOpenings,
  openingDays,
  book,
  change,
  move,
  weighMove,
  cancel,
  setStatus,
  undoStep,
}
