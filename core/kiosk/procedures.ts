import type { Handlers } from '../context.ts'
import type { kioskContract } from './contract.ts'

export const kioskHandlers: Handlers<typeof kioskContract> = {}
