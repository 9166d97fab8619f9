import type { z } from 'zod'
import type { LocalDate } from '../kernel/dates.ts'
import type { PatientId } from '../kernel/ids.ts'
import type { Alert, Demographics, PatientPhone } from './contract.ts'

/** What a record says of a patient, as a person or an import filled it in. */
export type PatientFields = Readonly<Omit<z.infer<typeof Demographics>, 'phones' | 'alerts'>> & {
  readonly id: PatientId
  readonly phones: readonly Readonly<z.infer<typeof PatientPhone>>[]
  readonly alerts: readonly Readonly<Alert>[]
  readonly deceasedOn?: LocalDate | null
}

/** What search and the look for duplicates compare. */
export type Findable = Pick<
  PatientFields,
  'givenName' | 'familyName' | 'preferredName' | 'birthDate' | 'phones'
>
