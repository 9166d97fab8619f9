import type { Meaning } from '../../../../core/appointments/wording-contract.ts'
import type { Names } from '../../../../core/appointments/wording/reading-line.ts'
import { understandLine } from '../../../../core/appointments/wording/reading-line.ts'
import type { LocationId, PatientId, ProviderId, TypeId } from '../../../../core/kernel/ids.ts'
import { newId } from '../../../../core/kernel/ids.ts'
import { fold } from '../../../../core/kernel/text.ts'
import { MONDAY } from '../../../support/practice.ts'

const providers = ['Ada Chen', 'Ben Okafor', 'Samuel Okafor', 'Inés Muñoz', 'Leo Brandt-Ruiz']
const types = [
  'New patient',
  'Follow-up',
  'Annual physical',
  'Sports physical',
  'Cleaning',
  '50-minute session',
]
const locations = ['Harbor Street', 'Westside']
const people = [
  ['Maria', 'Lopez', null, '1984-03-14'],
  ['John', 'Smith', null, '1971-11-02'],
  ['John', 'Smith', null, '2001-01-09'],
  ['Katherine', "O'Brien", 'Kate', '1990-05-05'],
  ['April', 'Jones', null, '1966-06-06'],
  ['Grace', 'Chen', null, '1959-09-09'],
  ['José', 'Ibáñez Rojas', null, '1948-12-01'],
] as const

const meanings: Names['known'] = [
  ...providers.map((name) => ({
    meaning: { what: 'provider' as const, id: newId<ProviderId>(1), name },
  })),
  ...types.map((name) => ({ meaning: { what: 'type' as const, id: newId<TypeId>(1), name } })),
  ...locations.map((name) => ({
    meaning: { what: 'location' as const, id: newId<LocationId>(1), name },
  })),
]
const patients = people.map(([givenName, familyName, preferredName, birthDate]) => ({
  ...{ id: newId<PatientId>(1), givenName, familyName, preferredName, birthDate },
}))

/** Finds by the beginnings of names, as the search of patients does. */
const find: Names['patients'] = (text) =>
  patients.filter(({ givenName, familyName, preferredName }) => {
    const words = fold(`${givenName} ${preferredName ?? ''} ${familyName}`).split(' ')
    return fold(text)
      .split(' ')
      .every((asked) => words.some((word) => word.startsWith(asked)))
  })

const nameOf = (id: string): string =>
  meanings.find(({ meaning }) => meaning.id === id)?.meaning.name ?? id

/** Reads a line on Monday 2 March 2026, 8:00 in New York, and tells only what it says. */
export function read(language: 'en' | 'es', text: string): Record<string, unknown> {
  const moment = { now: MONDAY, zone: 'America/New_York', language }
  const found = understandLine(text, moment, { known: meanings, patients: find })
  const { patient, providerIds, typeId, locationIds, pieces: _, unclear, unknown, ...rest } = found
  const said = (range: { from: number; to: number }) =>
    text.normalize('NFC').slice(range.from, range.to)
  const told = {
    ...rest,
    patient: patient && `${patient.name} ${patient.birthDate}`,
    providers: providerIds.map(nameOf),
    type: typeId && nameOf(typeId),
    locations: locationIds.map(nameOf),
    unclear: unclear.map((range) => [
      said(range),
      ...range.choices.map((choice: Meaning) => choice.name),
    ]),
    unknown: unknown.map(said),
  }
  const isTold = (value: unknown) => value !== null && !(Array.isArray(value) && value.length === 0)
  return Object.fromEntries(Object.entries(told).filter(([, value]) => isTold(value)))
}

/** The words that were taken for something, in order. */
export function pieces(language: 'en' | 'es', text: string): string[] {
  const moment = { now: MONDAY, zone: 'America/New_York', language }
  const found = understandLine(text, moment, { known: meanings, patients: find })
  return found.pieces.map(({ from, to, what }) => `${what}: ${text.slice(from, to)}`)
}
