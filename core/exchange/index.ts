export { ensureOwner, type FirstOwner } from './first-owner.ts'
export { exchangeHandlers } from './procedures.ts'
export type { ImportAccount, Outcome, Reason, RowAccount, Totals } from './synthea/account.ts'
export { accountLines, accountTable } from './synthea/account-text.ts'
export { ImportFault, type ImportFaultCode } from './synthea/import-fault.ts'
export {
  importSynthea,
  type ImportOptions,
  type ImportProgress,
  type Transact,
} from './synthea/import.ts'
