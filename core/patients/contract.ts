import { z } from 'zod'
import { Address } from '../kernel/address.ts'
import { LocalDate } from '../kernel/dates.ts'
import { AlertId, PatientId, PayerId, PolicyId } from '../kernel/ids.ts'
import { Cents } from '../kernel/money.ts'
import { optionalPhone, Phone } from '../kernel/phone.ts'
import { procedure } from '../kernel/procedure.ts'
import { line, note, optionalEmail, optionalLine } from '../kernel/text.ts'
import { elsewhereContract } from './elsewhere-contract.ts'
import { notesContract } from './notes-contract.ts'
import { relationsContract } from './relations-contract.ts'

export const Sex = z.enum(['female', 'male', 'other', 'unknown'])

export const PatientPhone = z.object({ kind: z.enum(['mobile', 'home', 'work']), number: Phone })

export const Alert = z.object({
  id: AlertId,
  text: line(200),
  severity: z.enum(['notice', 'warning', 'danger']),
})
export type Alert = z.infer<typeof Alert>

/** What a person fills in about a patient. */
export const Demographics = z.object({
  givenName: line(100),
  familyName: line(100),
  preferredName: optionalLine(100),
  birthDate: LocalDate,
  sex: Sex.default('unknown'),
  phones: z.array(PatientPhone).max(6).default([]),
  email: optionalEmail,
  address: Address,
  /** BCP 47 tag of the language to speak: en, es, vi. */
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/u, 'malformed')
    .default('en'),
  contactPreference: z.enum(['phone', 'sms', 'email', 'none']).default('phone'),
  alerts: z.array(Alert).max(20).default([]),
  notes: note(),
})
export type Demographics = z.infer<typeof Demographics>

export const Policy = z.object({
  id: PolicyId,
  payerId: PayerId,
  memberId: line(60),
  groupNumber: optionalLine(60),
  /** What the policy says the patient pays at each visit; null leaves it to the type. */
  copayCents: Cents.nullable(),
  rank: z.enum(['primary', 'secondary']),
  validFrom: LocalDate.nullable(),
  /** The last day on which it holds. */
  validTo: LocalDate.nullable(),
  active: z.boolean(),
})
export type Policy = z.infer<typeof Policy>

export const StoredPolicy = Policy.extend({ payerName: z.string(), version: z.int() })

export const PatientRecord = Demographics.extend({
  id: PatientId,
  recordNumber: z.int(),
  mergedInto: PatientId.nullable(),
  deceasedOn: LocalDate.nullable(),
  policies: z.array(StoredPolicy),
  version: z.int(),
})
export type PatientRecord = z.infer<typeof PatientRecord>

/** A line of a search result. */
export const PatientHit = z.object({
  id: PatientId,
  recordNumber: z.int(),
  givenName: z.string(),
  familyName: z.string(),
  preferredName: z.string().nullable(),
  birthDate: LocalDate,
  sex: Sex,
  phone: z.string().nullable(),
})
export type PatientHit = z.infer<typeof PatientHit>

export const Payer = z.object({
  id: PayerId,
  name: line(120),
  phone: optionalPhone,
  active: z.boolean(),
})

const created = z.object({ id: PatientId, recordNumber: z.int(), version: z.int() })

export const patientsContract = {
  search: procedure({
    kind: 'read',
    permission: 'patients.read',
    audit: 'patients.searched',
    asTyped: true,
    // Not GET: what is searched for is patient data, and an address is kept in histories and logs.
    method: 'POST',
    path: '/patients/search',
    summary: 'Find patients by name in any order, date of birth, phone or record number',
    input: z.object({
      text: z.string().max(200, 'too_long'),
      limit: z.int().min(1).max(50).default(20),
    }),
    output: z.array(PatientHit),
  }),
  get: procedure({
    kind: 'read',
    permission: 'patients.read',
    audit: 'patient.viewed',
    method: 'GET',
    path: '/patients/{id}',
    summary: "A patient's record",
    input: z.object({ id: PatientId }),
    output: PatientRecord,
  }),
  likelyDuplicates: procedure({
    kind: 'read',
    permission: 'patients.read',
    audit: 'patients.searched',
    method: 'POST',
    path: '/patients/duplicates',
    summary: 'Records that may already be this person',
    input: z.object({
      givenName: z.string().max(100),
      familyName: z.string().max(100),
      preferredName: z.string().max(100).nullable().default(null),
      birthDate: LocalDate.nullable(),
      phones: z.array(z.string().max(40)).max(6),
    }),
    output: z.array(PatientHit),
  }),
  create: procedure({
    kind: 'write',
    permission: 'patients.write',
    audit: 'patient.created',
    method: 'POST',
    path: '/patients',
    summary: 'Make a record; a likely duplicate is refused unless `duplicateConfirmed`',
    input: Demographics.extend({ id: PatientId, duplicateConfirmed: z.boolean().default(false) }),
    output: created,
  }),
  change: procedure({
    kind: 'write',
    permission: 'patients.write',
    audit: 'patient.changed',
    method: 'PUT',
    path: '/patients/{id}',
    summary: "Change a patient's record",
    input: Demographics.extend({ id: PatientId, version: z.int() }),
    output: created,
  }),
  savePolicy: procedure({
    kind: 'write',
    permission: 'patients.write',
    audit: 'insurance.saved',
    method: 'PUT',
    path: '/patients/{patientId}/policies/{id}',
    summary: 'Add or change an insurance policy',
    input: Policy.extend({ patientId: PatientId, version: z.int().nullable() }).refine(
      (policy) =>
        policy.validFrom === null || policy.validTo === null || policy.validFrom <= policy.validTo,
      { message: 'end_before_start', path: ['validTo'] },
    ),
    output: z.object({ version: z.int() }),
  }),
  listPayers: procedure({
    kind: 'read',
    permission: 'patients.read',
    audit: null,
    method: 'GET',
    path: '/payers',
    summary: 'Insurers',
    input: z.object({}),
    output: z.array(Payer.extend({ version: z.int() })),
  }),
  savePayer: procedure({
    kind: 'write',
    permission: 'patients.write',
    audit: 'payer.saved',
    method: 'PUT',
    path: '/payers/{id}',
    summary: 'Add or change an insurer',
    input: Payer.extend({ version: z.int().nullable() }),
    output: z.object({ version: z.int() }),
  }),
  ...relationsContract,
  ...notesContract,
  ...elsewhereContract,
}
