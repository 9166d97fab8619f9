import type { LocalDate } from '../../core/kernel/dates.ts'
import { formatPhone } from '../../core/kernel/phone.ts'
import type { Demographics, PatientRecord } from '../../core/patients/contract.ts'

/** A record while it is typed: empty texts instead of nulls. */
export interface RecordForm extends Omit<
  Demographics,
  'preferredName' | 'birthDate' | 'email' | 'address'
> {
  readonly preferredName: string
  readonly birthDate: LocalDate | null
  readonly email: string
  readonly address: Record<AddressPart, string>
}

export const addressParts = ['street', 'city', 'region', 'postalCode'] as const
export type AddressPart = (typeof addressParts)[number]

/** What the form starts from. */
export const formOf = (record: PatientRecord): RecordForm => ({
  ...demographicsOf(record),
  preferredName: record.preferredName ?? '',
  email: record.email ?? '',
  phones: record.phones.map(({ kind, number }) => ({ kind, number: formatPhone(number) })),
  address: {
    street: record.address.street ?? '',
    city: record.address.city ?? '',
    region: record.address.region ?? '',
    postalCode: record.address.postalCode ?? '',
  },
})

/** The part of a record that a person fills in, as `change` takes it. */
export function demographicsOf(record: PatientRecord): Demographics {
  const { givenName, familyName, preferredName, birthDate, sex, phones, email, address } = record
  const { language, contactPreference, alerts, notes } = record
  const person = { givenName, familyName, preferredName, birthDate, sex, phones, email, address }
  return { ...person, language, contactPreference, alerts, notes }
}
