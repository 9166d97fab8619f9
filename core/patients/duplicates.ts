import type { Reader } from '../database/handles.ts'
import type { PatientId } from '../kernel/ids.ts'
import type { PatientHit } from './contract.ts'
import { HIT } from './search.ts'
import { isLikelySame, type Identity } from './similar.ts'

/** How many records are worth showing, and how many with one date or number are looked through. */
const SHOWN = 10
const LOOKED_THROUGH = 500

const BORN = `select ${HIT} from patients p where p.birth_date = ? and p.merged_into is null limit ${LOOKED_THROUGH}`
const REACHED = `select ${HIT} from patients p where p.merged_into is null and p.id in
  (select patient_id from patient_phones where number = ?) limit ${LOOKED_THROUGH}`
const PHONES = 'select number from patient_phones where patient_id = ?'

/** Records that may already be this person, at most ten. */
export function findLikelyDuplicates(db: Reader, person: Identity): PatientHit[] {
  const born = person.birthDate === null ? [] : db.prepared<PatientHit>(BORN).all(person.birthDate)
  const reached = person.phones.flatMap((phone) => db.prepared<PatientHit>(REACHED).all(phone))
  const candidates = new Map([...born, ...reached].map((hit) => [hit.id, hit]))
  return [...candidates.values()]
    .filter((hit) => isLikelySame(person, { ...hit, phones: phonesOf(db, hit.id) }))
    .slice(0, SHOWN)
}

const phonesOf = (db: Reader, id: PatientId): string[] =>
  db
    .prepared<{ number: string }>(PHONES)
    .all(id)
    .map(({ number }) => number)
