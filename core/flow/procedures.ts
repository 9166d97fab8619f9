import type { Handlers } from '../context.ts'
import type { flowContract } from './contract.ts'

export const flowHandlers: Handlers<typeof flowContract> = {}
