import type { Handlers } from '../context.ts'
import { Refusal } from '../kernel/refusals.ts'
import type { groupsContract } from './contract.ts'

const later = (): never => {
  throw new Refusal('not_found')
}

export const groupsHandlers: Handlers<typeof groupsContract> = {
  list: later,
  get: later,
  create: later,
  change: later,
  move: later,
  cancel: later,
  join: later,
  leave: later,
  wait: later,
  stopWaiting: later,
}
