import type { Handlers } from '../context.ts'
import { begin } from './begin.ts'
import type { setupContract } from './contract.ts'

export const setupHandlers: Handlers<typeof setupContract> = { begin }
