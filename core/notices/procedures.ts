import type { Handlers } from '../context.ts'
import type { noticesContract } from './contract.ts'

export const noticesHandlers: Handlers<typeof noticesContract> = {}
