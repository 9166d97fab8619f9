import type { Reader, Writer } from '../database/handles.ts'
import { saveVersioned } from '../database/versioned.ts'
import type { PatientId } from '../kernel/ids.ts'
import { alertsOf, saveAlerts } from './alerts.ts'
import type { PatientFields } from './fields.ts'
import { searchText } from './search-text.ts'

/** A record as it stands, with what only the practice decides. */
export type StoredPatient = PatientFields & {
  readonly recordNumber: number
  readonly mergedInto: PatientId | null
  readonly deceasedOn: string | null
  readonly version: number
}

const SELECT = `select id, number as recordNumber, given_name as givenName, family_name as familyName,
  preferred_name as preferredName, birth_date as birthDate, sex, email, street, city, region,
  postal_code as postalCode, language, contact_preference as contactPreference, notes,
  deceased_on as deceasedOn, merged_into as mergedInto, version from patients where id = ?`
const PHONES = 'select kind, number from patient_phones where patient_id = ? order by position'

type Row = Omit<StoredPatient, 'address' | 'phones' | 'alerts'> & PatientFields['address']

/** A patient's record, merged ones included. */
export function findRecord(db: Reader, id: PatientId): StoredPatient | undefined {
  const row = db.prepared<Row>(SELECT).one(id)
  if (!row) return undefined
  const { street, city, region, postalCode, ...patient } = row
  return {
    ...patient,
    address: { street, city, region, postalCode },
    phones: db.prepared<PatientFields['phones'][number]>(PHONES).all(id),
    alerts: alertsOf(db, id),
  }
}

/**
 * Makes a record with phones, alerts and its place in the search; for imports and demonstrations
 * too. Checks nothing.
 *
 * @param now epoch ms
 * @returns the record number
 */
export function storePatient(db: Writer, patient: PatientFields, now: number): number {
  const { id, deceasedOn = null } = patient
  saveVersioned(db, 'patients', columns(patient, { deceasedOn, mergedInto: null }), null, now)
  const number = db.prepared<{ number: number }>(NUMBER).one(id)?.number
  if (number === undefined) throw new TypeError('A new patient has no number')
  savePhones(db, id, patient.phones)
  saveAlerts(db, id, patient.alerts, now)
  db.execute(INDEX, number, searchText(number, patient))
  return number
}

/**
 * Replaces what a record says, and its place in the search when that changes.
 *
 * @param before the record as it stands
 * @returns its new version
 */
export function replacePatient(
  db: Writer,
  before: StoredPatient,
  patient: PatientFields,
  now: number,
): number {
  const version = saveVersioned(db, 'patients', columns(patient, before), before.version, now)
  savePhones(db, before.id, patient.phones)
  saveAlerts(db, before.id, patient.alerts, now)
  const text = searchText(before.recordNumber, patient)
  if (text !== searchText(before.recordNumber, before))
    db.execute(REINDEX, text, before.recordNumber)
  return version
}

const NUMBER = 'select number from patients where id = ?'
const INDEX = 'insert into patient_search (rowid, text) values (?, ?)'
const REINDEX = 'update patient_search set text = ? where rowid = ?'
const FORGET_PHONES = 'delete from patient_phones where patient_id = ?'
const ADD_PHONE =
  'insert into patient_phones (patient_id, position, kind, number) values (?, ?, ?, ?)'

function savePhones(db: Writer, id: PatientId, phones: PatientFields['phones']): void {
  db.execute(FORGET_PHONES, id)
  phones.forEach(({ kind, number }, position) => db.execute(ADD_PHONE, id, position, kind, number))
}

type Fate = Pick<StoredPatient, 'deceasedOn' | 'mergedInto'>

const columns = (patient: PatientFields, { deceasedOn, mergedInto }: Fate) => ({
  id: patient.id,
  given_name: patient.givenName,
  family_name: patient.familyName,
  preferred_name: patient.preferredName,
  birth_date: patient.birthDate,
  sex: patient.sex,
  email: patient.email,
  street: patient.address.street,
  city: patient.address.city,
  region: patient.address.region,
  postal_code: patient.address.postalCode,
  language: patient.language,
  contact_preference: patient.contactPreference,
  notes: patient.notes,
  deceased_on: deceasedOn,
  merged_into: mergedInto,
})
