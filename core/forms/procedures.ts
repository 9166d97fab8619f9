import type { Handlers } from '../context.ts'
import type { formsContract } from './contract.ts'

export const formsHandlers: Handlers<typeof formsContract> = {}
