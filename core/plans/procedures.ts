import type { Handlers } from '../context.ts'
import type { plansContract } from './contract.ts'

export const plansHandlers: Handlers<typeof plansContract> = {}
