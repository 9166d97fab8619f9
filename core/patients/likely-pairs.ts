import type { Reader } from '../database/handles.ts'
import type { PatientId } from '../kernel/ids.ts'
import type { PatientHit } from './contract.ts'
import { hitsOf } from './hits.ts'
import { isLikelySame, isSimilar, type Identity } from './similar.ts'

/** Two records that may be one person. */
export interface LikelyPair {
  readonly one: PatientHit
  readonly other: PatientHit
  readonly why: 'born_alike' | 'same_phone'
}

interface Row {
  readonly id: PatientId
  readonly givenName: string
  readonly familyName: string
  readonly preferredName: string | null
  readonly birthDate: string
  readonly otherId: PatientId
  readonly otherGivenName: string
  readonly otherFamilyName: string
  readonly otherPreferredName: string | null
  readonly otherBirthDate: string
}

const PAIR = `a.id, a.given_name as givenName, a.family_name as familyName,
  a.preferred_name as preferredName, a.birth_date as birthDate, b.id as otherId,
  b.given_name as otherGivenName, b.family_name as otherFamilyName,
  b.preferred_name as otherPreferredName, b.birth_date as otherBirthDate`
const STANDING = 'a.merged_into is null and b.merged_into is null and a.number < b.number'
const initial = (name: string) => `lower(substr(${name}, 1, 1))`

/** Names that begin alike somewhere: all but a few of those that are similar, and few of the others. */
const BORN_ALIKE = `select ${PAIR} from patients as a join patients as b on b.birth_date = a.birth_date
  where ${STANDING} and (${initial('a.family_name')} = ${initial('b.family_name')}
    or ${initial('a.given_name')} = ${initial('b.given_name')}
    or ${initial('a.given_name')} = ${initial('b.family_name')}) order by a.number, b.number`
const SAME_PHONE = `select distinct ${PAIR} from patient_phones as x
  join patient_phones as y on y.number = x.number
  join patients as a on a.id = x.patient_id join patients as b on b.id = y.patient_id
  where ${STANDING} and a.birth_date <> b.birth_date order by a.number, b.number`

/** True for two records that are worth proposing. */
export type Worth = (two: { readonly oneId: PatientId; readonly otherId: PatientId }) => boolean

/** Pairs of records that are likely one person: those born on one day first, then by telephone. */
export function likelyPairs(db: Reader, limit: number, isWorth: Worth): LikelyPair[] {
  const isAsked = ({ id, otherId }: Row) => isWorth({ oneId: id, otherId })
  const born = db.prepared<Row>(BORN_ALIKE).all().filter(isBornAlike).filter(isAsked)
  const reached = db.prepared<Row>(SAME_PHONE).all().filter(isCalledAlike).filter(isAsked)
  return [
    ...born.map((row) => ({ row, why: 'born_alike' as const })),
    ...reached.map((row) => ({ row, why: 'same_phone' as const })),
  ]
    .slice(0, limit)
    .flatMap(({ row, why }) => {
      const [one, other] = hitsOf(db, [row.id, row.otherId])
      return one && other ? [{ one, other, why }] : []
    })
}

const isBornAlike = (row: Row): boolean =>
  isLikelySame({ ...row, phones: [] }, { ...otherOf(row), phones: [] })

/** A family shares its telephone: the given names must be alike, too. */
const isCalledAlike = (row: Row): boolean =>
  isSimilar(row.givenName, row.otherGivenName) && isSimilar(row.familyName, row.otherFamilyName)

const otherOf = (row: Row): Omit<Identity, 'phones'> => ({
  givenName: row.otherGivenName,
  familyName: row.otherFamilyName,
  preferredName: row.otherPreferredName,
  birthDate: row.otherBirthDate,
})
