import type { Handlers } from '../context.ts'
import type { documentsContract } from './contract.ts'

export const documentsHandlers: Handlers<typeof documentsContract> = {}
