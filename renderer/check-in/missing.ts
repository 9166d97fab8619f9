import type { PatientRecord } from '../../core/patients/contract.ts'

/** Facts that the record should hold and does not. */
export type Missing = 'phone' | 'address' | 'email'

/** What to ask for while the patient stands there. */
export function missingFacts({ phones, address, email }: PatientRecord): Missing[] {
  const hasAddress = address.street !== null && address.city !== null
  return [
    ...(phones.length === 0 ? ['phone' as const] : []),
    ...(hasAddress ? [] : ['address' as const]),
    ...(email === null ? ['email' as const] : []),
  ]
}
