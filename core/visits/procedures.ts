import type { Handlers } from '../context.ts'
import type { visitsContract } from './contract.ts'

export const visitsHandlers: Handlers<typeof visitsContract> = {}
