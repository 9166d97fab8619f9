import { accessContract } from './access/contract.ts'
import { appointmentsContract } from './appointments/contract.ts'
import { availabilityContract } from './availability/contract.ts'
import { billingContract } from './billing/contract.ts'
import { clinicContract } from './clinic/contract.ts'
import { feedContract } from './database/contract.ts'
import { exchangeContract } from './exchange/contract.ts'
import { patientsContract } from './patients/contract.ts'
import { reportsContract } from './reports/contract.ts'
import { rulebookContract } from './rulebook/contract.ts'
import { seriesContract } from './series/contract.ts'
import { visitsContract } from './visits/contract.ts'
import { plansContract } from './plans/contract.ts'
import { groupsContract } from './groups/contract.ts'
import { waitingContract } from './waiting/contract.ts'
import { recallsContract } from './recalls/contract.ts'
import { absencesContract } from './absences/contract.ts'
import { preferencesContract } from './preferences/contract.ts'
import { presenceContract } from './presence/contract.ts'
import { documentsContract } from './documents/contract.ts'
import { formsContract } from './forms/contract.ts'
import { noticesContract } from './notices/contract.ts'
import { flowContract } from './flow/contract.ts'
import { kioskContract } from './kiosk/contract.ts'
import { mergingContract } from './merging/contract.ts'
import { setupContract } from './setup/contract.ts'

/** Every procedure that can be asked of a practice, by module. */
export const procedures = {
  setup: setupContract,
  access: accessContract,
  preferences: preferencesContract,
  presence: presenceContract,
  clinic: clinicContract,
  patients: patientsContract,
  documents: documentsContract,
  forms: formsContract,
  rulebook: rulebookContract,
  availability: availabilityContract,
  appointments: appointmentsContract,
  billing: billingContract,
  series: seriesContract,
  visits: visitsContract,
  plans: plansContract,
  groups: groupsContract,
  recalls: recallsContract,
  waiting: waitingContract,
  absences: absencesContract,
  notices: noticesContract,
  flow: flowContract,
  kiosk: kioskContract,
  merging: mergingContract,
  reports: reportsContract,
  exchange: exchangeContract,
}
export type Procedures = typeof procedures

/** The procedures and the change feed: what a transport offers. */
export const contract = { ...procedures, feed: feedContract }
export type Contract = typeof contract
