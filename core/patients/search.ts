import type { Reader } from '../database/handles.ts'
import type { PatientHit } from './contract.ts'
import { readSearch, type Search } from './search-terms.ts'
import { nameWords } from './search-text.ts'

/** The columns of a hit; `p` is the patient. */
export const HIT = `p.id, p.number as recordNumber, p.given_name as givenName, p.family_name as familyName,
  p.preferred_name as preferredName, p.birth_date as birthDate, p.sex,
  (select number from patient_phones where patient_id = p.id order by position limit 1) as phone`

const MATCH = 'select rowid from patient_search where patient_search match ? limit ?'
const FETCH = `select ${HIT} from json_each(?) chosen join patients p on p.number = chosen.value
  where p.merged_into is null`
const BY_NUMBER = `select ${HIT} from patients p
  where p.id = (select coalesce(merged_into, id) from patients where number = ?)`

/**
 * Finds patients as one types: names in any order, date of birth, part of a telephone number,
 * record number. Better matches come first: an exact record number, then family names that begin
 * with what was typed, then other names that do, then the rest.
 *
 * Ranking needs no more than the matches to show: where all of them fit, they are sorted; where
 * more match, the better kinds are asked for one after the other, each up to the limit.
 */
export function searchPatients(db: Reader, text: string, limit: number): PatientHit[] {
  const search = readSearch(text)
  if (search === null) return []
  const exact = search.number === null ? [] : db.prepared<PatientHit>(BY_NUMBER).all(search.number)
  const others = pick(db, search, limit).filter(({ id }) => id !== exact[0]?.id)
  return [...exact, ...others].slice(0, limit)
}

function pick(db: Reader, { every, best, names }: Search, limit: number): PatientHit[] {
  const match = (expression: string) =>
    db
      .prepared<{ rowid: number }>(MATCH)
      .all(expression, limit)
      .map(({ rowid }) => rowid)
  const matches = match(every)
  const chosen = new Set<number>()
  if (matches.length === limit)
    for (const expression of best)
      if (chosen.size < limit) match(expression).forEach((number) => chosen.add(number))
  matches.forEach((number) => chosen.add(number))
  const shown = JSON.stringify([...chosen].slice(0, limit))
  const hits = db.prepared<PatientHit>(FETCH).all(shown)
  return inOrder(hits, names)
}

const byName = new Intl.Collator('en', { sensitivity: 'base' })

function inOrder(hits: PatientHit[], names: readonly string[]): PatientHit[] {
  const ranks = new Map(hits.map((hit) => [hit.id, rank(hit, names)]))
  return hits.sort(
    (a, b) =>
      (ranks.get(a.id) ?? 0) - (ranks.get(b.id) ?? 0) ||
      byName.compare(a.familyName, b.familyName) ||
      byName.compare(a.givenName, b.givenName) ||
      a.recordNumber - b.recordNumber,
  )
}

/** 0 where the family name begins with something typed, 1 where every word typed begins some name, 2 otherwise. */
function rank(hit: PatientHit, names: readonly string[]): number {
  const family = nameWords(hit.familyName)
  if (names.some((name) => family.some((word) => word.startsWith(name)))) return 0
  const words = [...family, ...nameWords(hit.givenName), ...nameWords(hit.preferredName ?? '')]
  return names.every((name) => words.some((word) => word.startsWith(name))) ? 1 : 2
}
