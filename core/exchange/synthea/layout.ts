import { z } from 'zod'
import { line } from '../../kernel/text.ts'
import {
  Amount,
  DatePart,
  ExternalId,
  OptionalDate,
  OptionalId,
  OptionalPhone,
  PostalCode,
  shortened,
  UtcInstant,
} from './cells.ts'

const place = {
  ADDRESS: shortened(200),
  CITY: shortened(100),
  STATE: shortened(60),
  ZIP: PostalCode,
}

/**
 * The columns that are read of each file of Synthea's CSV export, in the order in which the files
 * depend on each other (github.com/synthetichealth/synthea/wiki/CSV-File-Data-Dictionary).
 */
export const layout = {
  'organizations.csv': z.object({
    Id: ExternalId,
    NAME: line(100),
    ...place,
    PHONE: OptionalPhone,
  }),
  'providers.csv': z.object({
    Id: ExternalId,
    ORGANIZATION: ExternalId,
    NAME: line(200),
    SPECIALITY: shortened(100),
  }),
  'payers.csv': z.object({ Id: ExternalId, NAME: line(120), PHONE: OptionalPhone }),
  'patients.csv': z.object({
    Id: ExternalId,
    BIRTHDATE: DatePart,
    DEATHDATE: OptionalDate,
    FIRST: line(100),
    LAST: line(100),
    GENDER: z.string(),
    ...place,
  }),
  'encounters.csv': z
    .object({
      Id: ExternalId,
      START: UtcInstant,
      STOP: UtcInstant,
      PATIENT: ExternalId,
      ORGANIZATION: ExternalId,
      PROVIDER: ExternalId,
      PAYER: OptionalId,
      ENCOUNTERCLASS: z.string().regex(/^[a-z]{1,40}$/u),
      DESCRIPTION: shortened(200),
      BASE_ENCOUNTER_COST: Amount,
      TOTAL_CLAIM_COST: Amount,
      PAYER_COVERAGE: Amount,
      REASONDESCRIPTION: shortened(200),
    })
    .refine((row) => row.START < row.STOP, { path: ['STOP'] }),
} as const

export type FileName = keyof typeof layout

/** Every file, in the order in which it is imported. */
export const fileNames = [
  'organizations.csv',
  'providers.csv',
  'payers.csv',
  'patients.csv',
  'encounters.csv',
] as const satisfies readonly FileName[]

/** A row of a file, with its values read. */
export type RowOf<File extends FileName> = z.infer<(typeof layout)[File]>

/** A row with the line on which it stands. */
export interface Placed<Row> {
  readonly line: number
  readonly row: Row
}

export type OrganizationRow = RowOf<'organizations.csv'>
export type ProviderRow = RowOf<'providers.csv'>
export type PayerRow = RowOf<'payers.csv'>
export type PatientRow = RowOf<'patients.csv'>
export type EncounterRow = RowOf<'encounters.csv'>
