import type { Handlers } from '../context.ts'
import { boardReaders } from './board.ts'
import { calling } from './calling.ts'
import type { flowContract } from './contract.ts'
import { departing } from './departing.ts'
import { messages } from './messages.ts'
import { sweeping } from './sweeping.ts'
import { times } from './times.ts'

export const flowHandlers: Handlers<typeof flowContract> = {
  ...boardReaders,
  ...calling,
  ...departing,
  ...messages,
  ...sweeping,
  ...times,
}
