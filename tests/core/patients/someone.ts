import { newId, type PatientId } from '../../../core/kernel/ids.ts'
import type { Sent } from '../../../core/kernel/procedure.ts'
import type { patientsContract } from '../../../core/patients/contract.ts'
import { MONDAY } from '../../support/practice.ts'

export type NewPatient = Sent<(typeof patientsContract)['create']>

/** What a form sends for a new patient. */
export const someone = (more: Partial<Omit<NewPatient, 'id'>> = {}) => ({
  id: newId<PatientId>(MONDAY),
  givenName: 'Zoë',
  familyName: 'Nguyễn-Ólafsdóttir',
  birthDate: '1990-05-17',
  sex: 'female' as const,
  phones: [{ kind: 'mobile' as const, number: '(617) 555-0142' }],
  email: 'zoe@example.org',
  address: { street: '5 Elm Rd', city: 'Boston', region: 'MA', postalCode: '02110' },
  ...more,
})

/** The refusal for one field. */
export const refused = (path: string, code: string) => ({
  code: 'invalid_input',
  details: { problems: [{ path, code }] },
})
