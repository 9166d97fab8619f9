import type { Handlers } from '../context.ts'
import type { presenceContract } from './contract.ts'

export const presenceHandlers: Handlers<typeof presenceContract> = {}
