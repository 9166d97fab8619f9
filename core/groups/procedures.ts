import type { Handlers } from '../context.ts'
import type { groupsContract } from './contract.ts'

export const groupsHandlers: Handlers<typeof groupsContract> = {}
