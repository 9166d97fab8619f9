import { accessContract } from './access/contract.ts'
import { appointmentsContract } from './appointments/contract.ts'
import { availabilityContract } from './availability/contract.ts'
import { billingContract } from './billing/contract.ts'
import { clinicContract } from './clinic/contract.ts'
import { feedContract } from './database/contract.ts'
import { exchangeContract } from './exchange/contract.ts'
import { patientsContract } from './patients/contract.ts'
import { reportsContract } from './reports/contract.ts'
import { setupContract } from './setup/contract.ts'

/** Every procedure that can be asked of a practice, by module. */
export const procedures = {
  setup: setupContract,
  access: accessContract,
  clinic: clinicContract,
  patients: patientsContract,
  availability: availabilityContract,
  appointments: appointmentsContract,
  billing: billingContract,
  reports: reportsContract,
  exchange: exchangeContract,
}
export type Procedures = typeof procedures

/** The procedures and the change feed: what a transport offers. */
export const contract = { ...procedures, feed: feedContract }
export type Contract = typeof contract
