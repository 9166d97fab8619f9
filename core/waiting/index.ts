import type { Listener } from '../context.ts'
import { timeUntimed } from './day-list.ts'
import { noteFreedTime } from './freed-times.ts'
import { fillOffers } from './offering.ts'
import { endOffersOf, endWaiting } from './waitlist.ts'

export { callsAbout, logCall } from '../recalls/index.ts'
export { saveEntry } from './entries.ts'
export { waitingHandlers } from './procedures.ts'

/** What the lists do when the book changes, in order. */
export const keepListsCurrent: readonly Listener[] = [
  fillOffers,
  endWaiting,
  endOffersOf,
  timeUntimed,
  noteFreedTime,
]
