import type { Reader } from '../database/handles.ts'
import { query } from '../database/query.ts'
import { dateAt } from '../kernel/zones.ts'
import type { PatientId } from '../kernel/ids.ts'
import { dialledPhone } from '../kernel/phone.ts'
import { alertsOf, policiesOf } from '../patients/index.ts'
import { decimal, tablePaper, type TableRow } from '../reports/index.ts'
import type { Paper } from '../reports/contract.ts'

const records = query
  .selectFrom('patients')
  .leftJoin('patients as kept', 'kept.id', 'patients.merged_into')
  .select([
    'patients.id',
    'patients.number as recordNumber',
    'patients.family_name as familyName',
    'patients.given_name as givenName',
    'patients.preferred_name as preferredName',
    'patients.birth_date as birthDate',
    'patients.sex',
    'patients.email',
    'patients.street',
    'patients.city',
    'patients.region',
    'patients.postal_code as postalCode',
    'patients.language',
    'patients.contact_preference as contactPreference',
    'patients.notes',
    'patients.deceased_on as deceasedOn',
    'kept.number as mergedInto',
    'patients.created_at as createdAt',
  ])
  .orderBy('patients.number')

type RecordRow =
  ReturnType<(typeof records)['executeTakeFirstOrThrow']> extends Promise<infer Row> ? Row : never

/** Columns of the export. They are one language's, so that programs can rely on them. */
const HEADS = [
  'Record number',
  'Family name',
  'Given name',
  'Preferred name',
  'Date of birth',
  'Sex',
  'Mobile phone',
  'Home phone',
  'Work phone',
  'Email',
  'Street',
  'City',
  'State',
  'Postal code',
  'Language',
  'Contact by',
  'Alerts',
  'Notes',
  'Primary insurer',
  'Primary member id',
  'Primary group',
  'Primary copay',
  'Primary valid from',
  'Primary valid to',
  'Secondary insurer',
  'Secondary member id',
  'Secondary group',
  'Secondary copay',
  'Secondary valid from',
  'Secondary valid to',
  'Deceased on',
  'Merged into record',
  'Record made on',
  'Id',
]

/** Every record as CSV, merged ones included; rows are read one at a time. */
export const patientsTable = (db: Reader): Paper => tablePaper('patients.csv', HEADS, rowsOf(db))

function* rowsOf(db: Reader): Generator<TableRow> {
  for (const record of db.each<RecordRow>(records)) yield rowOf(db, record)
}

const rowOf = (db: Reader, record: RecordRow): TableRow => [
  record.recordNumber,
  record.familyName,
  record.givenName,
  record.preferredName,
  record.birthDate,
  record.sex,
  ...phonesOf(db, record.id),
  record.email,
  record.street,
  record.city,
  record.region,
  record.postalCode,
  record.language,
  record.contactPreference,
  alertsOf(db, record.id)
    .map((alert) => alert.text)
    .join('; '),
  record.notes,
  ...insuranceOf(db, record.id),
  record.deceasedOn,
  record.mergedInto,
  dateAt(record.createdAt, 'UTC'),
  record.id,
]

interface PhoneRow {
  readonly kind: string
  readonly number: string
}

const PHONES = 'select kind, number from patient_phones where patient_id = ? order by position'

/** The mobile, home and work numbers; several of one kind share a cell. */
function phonesOf(db: Reader, id: PatientId): string[] {
  const phones = db.prepared<PhoneRow>(PHONES).all(id)
  return ['mobile', 'home', 'work'].map((kind) =>
    phones
      .filter((phone) => phone.kind === kind)
      .map((phone) => dialledPhone(phone.number))
      .join('; '),
  )
}

function insuranceOf(db: Reader, id: PatientId): TableRow {
  const policies = policiesOf(db, id).filter((policy) => policy.active)
  return (['primary', 'secondary'] as const).flatMap((rank) => {
    const policy = policies.find((each) => each.rank === rank)
    if (!policy) return [null, null, null, null, null, null]
    const { payerName, memberId, groupNumber, copayCents, validFrom, validTo } = policy
    const copay = copayCents === null ? null : decimal(copayCents)
    return [payerName, memberId, groupNumber, copay, validFrom, validTo]
  })
}
