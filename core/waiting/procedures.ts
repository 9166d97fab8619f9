import type { Handlers } from '../context.ts'
import type { waitingContract } from './contract.ts'

export const waitingHandlers: Handlers<typeof waitingContract> = {}
