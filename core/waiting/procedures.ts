import type { Handlers } from '../context.ts'
import { calling } from './calling.ts'
import { candidates } from './candidates.ts'
import type { waitingContract } from './contract.ts'
import { dayList } from './day-list.ts'
import { dismiss } from './freed-times.ts'
import { offering } from './offering.ts'
import { openings } from './openings.ts'
import { waitlist } from './waitlist.ts'

export const waitingHandlers: Handlers<typeof waitingContract> = {
  ...waitlist,
  ...calling,
  openings,
  dismissOpening: ({ db, now, about }, { freedTimeId, version }) => {
    about({ subjectId: freedTimeId })
    return { version: dismiss(db, freedTimeId, version, now) }
  },
  candidates,
  ...offering,
  ...dayList,
}
