import type { Handlers } from '../context.ts'
import type { preferencesContract } from './contract.ts'

export const preferencesHandlers: Handlers<typeof preferencesContract> = {}
