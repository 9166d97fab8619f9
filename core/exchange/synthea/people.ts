import { saveProvider } from '../../clinic/index.ts'
import type { Writing } from '../../context.ts'
import { hues } from '../../kernel/color.ts'
import { newId, type PatientId, type ProviderId } from '../../kernel/ids.ts'
import { storePatient } from '../../patients/index.ts'
import type { FileAccount } from './account.ts'
import { knownAs, remember } from './external-ids.ts'
import type { PatientRow, Placed, ProviderRow } from './layout.ts'
import { findTwin } from './twins.ts'

/** Synthea puts digits into names, so that nobody takes them for real ones. */
export type NameReader = (name: string) => string

/** Reads names as they stand, or without their digits. */
export const nameReader = (dropDigits: boolean): NameReader =>
  dropDigits ? (name) => name.replace(/\d+/gu, '').replace(/\s+/gu, ' ').trim() : (name) => name

/** Clinicians become providers. */
export function importProviders(
  { db, now }: Writing,
  rows: readonly Placed<ProviderRow>[],
  account: FileAccount,
  read: NameReader,
): void {
  rows.forEach(({ line, row }, at) => {
    const place = { line, externalId: row.Id }
    const name = splitName(read(row.NAME))
    if (knownAs<ProviderId>(db, 'provider', row.Id)) account.keep(place, 'unchanged')
    else if (!name) account.keep(place, 'skipped', 'malformed', 'NAME')
    else {
      const id = newId<ProviderId>(now)
      const speciality = row.SPECIALITY && sentenceCase(row.SPECIALITY)
      const hue = hues[at % hues.length] ?? 'slate'
      const unknown = {
        ...{ credentials: null, licenseNumber: null, npi: null },
        ...{ typeIds: [], preferredResourceIds: [] },
      }
      saveProvider(db, { id, ...name, speciality, ...unknown, hue, active: true }, null, now)
      remember(db, 'provider', row.Id, id)
      account.keep(place, 'imported')
    }
  })
}

/** The last word is the family name. */
function splitName(name: string): { givenName: string; familyName: string } | null {
  const match = /^(\S.*)\s(\S+)$/u.exec(name)
  const [, givenName = '', familyName = ''] = match ?? []
  return givenName.length > 100 || familyName.length > 100 || !match
    ? null
    : { givenName, familyName }
}

/** `GENERAL PRACTICE` as `General practice`. */
const sentenceCase = (text: string): string =>
  text === text.toUpperCase() ? text.slice(0, 1) + text.slice(1).toLowerCase() : text

const SEXES: ReadonlyMap<string, 'female' | 'male'> = new Map([
  ['F', 'female'],
  ['M', 'male'],
])

/** Patients get a record each; somebody whom the practice knows by name and birth keeps theirs. */
export function importPatients(
  { db, now }: Writing,
  rows: readonly Placed<PatientRow>[],
  account: FileAccount,
  read: NameReader,
): void {
  for (const { line, row } of rows) {
    const place = { line, externalId: row.Id }
    const patient = { ...patientOf(row, read), id: newId<PatientId>(now) }
    const wrong = wrongColumn(patient, now)
    if (knownAs<PatientId>(db, 'patient', row.Id)) account.keep(place, 'unchanged')
    else if (wrong) account.keep(place, 'skipped', 'malformed', wrong)
    else {
      const twin = findTwin(db, patient)
      if (!twin) storePatient(db, patient, now)
      remember(db, 'patient', row.Id, twin?.id ?? patient.id)
      if (twin) account.keep(place, 'merged', 'same_record', `record ${twin.recordNumber}`)
      else account.keep(place, 'imported')
    }
  }
}

const patientOf = (row: PatientRow, read: NameReader) => ({
  givenName: read(row.FIRST),
  familyName: read(row.LAST),
  preferredName: null,
  birthDate: row.BIRTHDATE,
  sex: SEXES.get(row.GENDER) ?? ('unknown' as const),
  phones: [],
  email: null,
  address: { street: row.ADDRESS, city: row.CITY, region: row.STATE, postalCode: row.ZIP },
  language: 'en',
  contactPreference: 'phone' as const,
  alerts: [],
  notes: '',
  deceasedOn: row.DEATHDATE,
})

/** The column that cannot be: nobody is nameless, unborn, or died before birth. */
function wrongColumn(patient: ReturnType<typeof patientOf>, now: number): string | null {
  const { givenName, familyName, birthDate, deceasedOn } = patient
  if (givenName === '') return 'FIRST'
  if (familyName === '') return 'LAST'
  if (birthDate > new Date(now).toISOString()) return 'BIRTHDATE'
  return deceasedOn !== null && deceasedOn < birthDate ? 'DEATHDATE' : null
}
