import type { Handlers } from '../context.ts'
import type { recallsContract } from './contract.ts'

export const recallsHandlers: Handlers<typeof recallsContract> = {}
