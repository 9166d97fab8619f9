import type { Reader } from '../database/handles.ts'
import type { PatientHit } from './contract.ts'
import { searchStages } from './search-terms.ts'

/** The columns of a hit; `p` is the patient. */
export const HIT = `p.id, p.number as recordNumber, p.given_name as givenName, p.family_name as familyName,
  p.preferred_name as preferredName, p.birth_date as birthDate, p.sex,
  (select number from patient_phones where patient_id = p.id order by position limit 1) as phone`

const MATCH = 'select rowid from patient_search where patient_search match ? limit ?'
const FETCH = `select ${HIT} from patients p where p.number = ?`

/**
 * Finds patients as one types: names in any order, date of birth, part of a telephone number,
 * record number. Better matches come first: an exact record number, then family names that begin
 * with it, then other names that do, then the rest. Each stage stops at the limit, so that a
 * frequent syllable costs no more than a rare one.
 */
export function searchPatients(db: Reader, text: string, limit: number): PatientHit[] {
  const found = new Set<number>()
  const hits: PatientHit[] = []
  for (const stage of searchStages(text)) {
    if (hits.length >= limit) break
    const rows = db.prepared<{ rowid: number }>(MATCH).all(stage, limit)
    const fresh = rows.map(({ rowid }) => rowid).filter((number) => !found.has(number))
    fresh.forEach((number) => found.add(number))
    hits.push(...sorted(fetchHits(db, fresh)))
  }
  return hits.slice(0, limit)
}

function fetchHits(db: Reader, numbers: readonly number[]): PatientHit[] {
  const fetch = db.prepared<PatientHit>(FETCH)
  return numbers.flatMap((number) => fetch.one(number) ?? [])
}

const byName = new Intl.Collator('en', { sensitivity: 'base' })

const sorted = (hits: PatientHit[]): PatientHit[] =>
  hits.sort(
    (a, b) =>
      byName.compare(a.familyName, b.familyName) ||
      byName.compare(a.givenName, b.givenName) ||
      a.recordNumber - b.recordNumber,
  )
