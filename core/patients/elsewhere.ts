import { practiceSettings } from '../clinic/index.ts'
import type { Handlers, PromptHandler } from '../context.ts'
import type { Reader } from '../database/handles.ts'
import type { PatientId } from '../kernel/ids.ts'
import { expandLink } from '../kernel/record-link.ts'
import { Refusal, refuseField } from '../kernel/refusals.ts'
import type { elsewhereContract, ExternalNumber } from './elsewhere-contract.ts'
import { findPatient, requirePatient, type KnownPatient } from './known.ts'

type Contract = typeof elsewhereContract

const NUMBERS = `select source, external_id as number from external_ids
  where id = ? and kind = 'patient' order by source, external_id`
const HOLDER = `select id from external_ids
  where source = ? and kind = 'patient' and external_id = ?`
const FORGET = `delete from external_ids where id = ? and kind = 'patient' and source = ?`
const KEEP = `insert into external_ids (source, kind, external_id, id) values (?, 'patient', ?, ?)`

/** The numbers of a patient in other systems, by system. */
const numbersOf = (db: Reader, id: PatientId): ExternalNumber[] =>
  db.prepared<ExternalNumber>(NUMBERS).all(id)

/** A patient, whose record is then named in the audit entry. @throws Refusal `not_found` */
function patientOr404(db: Reader, id: PatientId): KnownPatient {
  const patient = findPatient(db, id)
  if (!patient) throw new Refusal('not_found')
  return patient
}

/** One number for each system; sent again it changes nothing. */
const saveExternalNumber: PromptHandler<Contract['saveExternalNumber']> = (context, input) => {
  const { db, about } = context
  const { patientId, source, number } = input
  about({ patientId })
  requirePatient(db, patientId)
  const holder = number && db.prepared<{ id: PatientId }>(HOLDER).one(source, number)?.id
  if (holder && holder !== patientId) throw refuseField('number', 'number_elsewhere')
  db.execute(FORGET, patientId, source)
  if (number !== null) db.execute(KEEP, source, number, patientId)
  return {}
}

/** The address of a patient in the record system. */
const openElsewhere: PromptHandler<Contract['openElsewhere']> = (context, { patientId }) => {
  const { db, about } = context
  about({ patientId })
  const { id, recordNumber, birthDate } = patientOr404(db, patientId)
  const link = practiceSettings(db).recordLink
  if (link === null) throw new Refusal('inactive')
  const known = numbersOf(db, id).find(({ source }) => source === link.source)
  const values = { patientId: id, recordNumber, birthDate, externalId: known?.number ?? null }
  const address = expandLink(link, values)
  if (address === null) throw new Refusal('no_external_number')
  return { address }
}

export const elsewhereHandlers: Handlers<Contract> = {
  externalNumbers: ({ db, about }, { patientId }) => {
    about({ patientId })
    return numbersOf(db, patientOr404(db, patientId).id)
  },
  saveExternalNumber,
  openElsewhere,
}
