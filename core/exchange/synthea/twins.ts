import type { Reader } from '../../database/handles.ts'
import type { PatientId } from '../../kernel/ids.ts'
import { fold } from '../../kernel/text.ts'
import { isImported } from './external-ids.ts'

interface Person {
  readonly givenName: string
  readonly familyName: string
  readonly birthDate: string
}

interface Twin extends Person {
  readonly id: PatientId
  readonly recordNumber: number
}

const BORN_THEN = `select id, number as recordNumber, given_name as givenName,
  family_name as familyName, birth_date as birthDate
  from patients where birth_date = ? and merged_into is null order by number`

/**
 * The record that the practice made itself of a person of the same name and birth. Two imported
 * people are never one: the other program tells them apart.
 */
export const findTwin = (db: Reader, person: Person): Twin | undefined =>
  db
    .prepared<Twin>(BORN_THEN)
    .all(person.birthDate)
    .find((known) => nameKey(known) === nameKey(person) && !isImported(db, 'patient', known.id))

const nameKey = ({ givenName, familyName }: Person): string =>
  `${fold(familyName)}\n${fold(givenName)}`
