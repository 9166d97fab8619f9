import type { Handlers } from '../context.ts'
import type { mergingContract } from './contract.ts'

export const mergingHandlers: Handlers<typeof mergingContract> = {}
