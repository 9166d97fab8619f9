import type { Handlers } from '../context.ts'
import type { exchangeContract } from './contract.ts'
import { patientsTable } from './patients-table.ts'

export const exchangeHandlers: Handlers<typeof exchangeContract> = {
  exportPatients: ({ db }) => patientsTable(db),
}
