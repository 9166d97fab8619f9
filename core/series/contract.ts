export * from './shapes-contract.ts'

export const seriesContract = {}
