import type { Handlers } from '../context.ts'
import type { absencesContract } from './contract.ts'

export const absencesHandlers: Handlers<typeof absencesContract> = {}
