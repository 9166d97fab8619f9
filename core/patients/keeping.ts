import { isDeepStrictEqual } from 'node:util'
import type { PromptHandler, Writing } from '../context.ts'
import { DAY, HOUR } from '../kernel/clock.ts'
import { dateOfDay, type LocalDate } from '../kernel/dates.ts'
import { Refusal, refuseField } from '../kernel/refusals.ts'
import type { patientsContract } from './contract.ts'
import { findLikelyDuplicates } from './duplicates.ts'
import type { PatientFields } from './fields.ts'
import { refuseMerged } from './known.ts'
import { findRecord, replacePatient, storePatient, type StoredPatient } from './store.ts'

type Contract = typeof patientsContract

/** Before this nobody who needs a record was born. */
const EARLIEST = '1850-01-01'

/** Makes a record unless there may be one of this person already. */
export const create: PromptHandler<Contract['create']> = (context, input) => {
  const { duplicateConfirmed, ...fields } = input
  const { db, now } = context
  context.about({ patientId: fields.id })
  const before = findRecord(db, fields.id)
  if (before) return again(before, fields)
  checkBirthDate(fields.birthDate, now)
  if (!duplicateConfirmed) refuseDuplicate(context, fields)
  return { id: fields.id, recordNumber: storePatient(db, fields, now), version: 1 }
}

/** Changes a record whose version was read. */
export const change: PromptHandler<Contract['change']> = (context, { version, ...fields }) => {
  const { db, now } = context
  context.about({ patientId: fields.id })
  const before = findRecord(db, fields.id)
  if (!before) throw new Refusal('not_found')
  refuseMerged(before)
  if (before.version !== version && before.version !== version + 1) throw new Refusal('stale')
  if (before.version !== version) return again(before, fields)
  checkBirthDate(fields.birthDate, now)
  const { id, recordNumber } = before
  return { id, recordNumber, version: replacePatient(db, before, fields, now) }
}

/** The answer to a request that was carried out before; anything else would lose what is there. */
function again(before: StoredPatient, fields: PatientFields) {
  const { id, recordNumber, version, mergedInto: _, deceasedOn: __, ...stored } = before
  if (!isDeepStrictEqual({ id, ...stored }, { ...fields })) throw new Refusal('stale')
  return { id, recordNumber, version }
}

/** Somewhere on earth the date is fourteen hours ahead of UTC. */
function checkBirthDate(birthDate: LocalDate, now: number): void {
  const latest = dateOfDay(Math.floor((now + 14 * HOUR) / DAY))
  if (birthDate > latest) throw refuseField('birthDate', 'date_in_future')
  if (birthDate < EARLIEST) throw refuseField('birthDate', 'date_too_early')
}

function refuseDuplicate({ db }: Writing, fields: PatientFields): void {
  const phones = fields.phones.map(({ number }) => number)
  const patients = findLikelyDuplicates(db, { ...fields, phones })
  if (patients.length > 0) throw new Refusal('likely_duplicate', { patients })
}
