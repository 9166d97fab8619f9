import type { Handlers } from '../context.ts'
import type { seriesContract } from './contract.ts'

export const seriesHandlers: Handlers<typeof seriesContract> = {}
