import { Paper } from '../reports/contract.ts'
import { procedure } from '../kernel/procedure.ts'
import { z } from 'zod'

export const exchangeContract = {
  exportPatients: procedure({
    kind: 'read',
    permission: 'records.export',
    audit: 'patients.exported',
    method: 'GET',
    path: '/exports/patients.csv',
    summary: 'Every patient record as CSV',
    input: z.object({}),
    output: Paper,
  }),
}
