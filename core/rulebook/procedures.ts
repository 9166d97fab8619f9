import type { Handlers } from '../context.ts'
import type { rulebookContract } from './contract.ts'

export const rulebookHandlers: Handlers<typeof rulebookContract> = {}
