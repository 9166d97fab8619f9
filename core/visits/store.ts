import { entryOf } from '../appointments/index.ts'
import type { BoardEntry } from '../appointments/contract.ts'
import type { Reader, Writer } from '../database/handles.ts'
import type { LocalDate } from '../kernel/dates.ts'
import type { AppointmentId, LinkedVisitId, PatientId } from '../kernel/ids.ts'
import { Refusal } from '../kernel/refusals.ts'
import { relationsOf } from '../patients/index.ts'
import type { Companion, LinkedVisit, VisitKind } from './contract.ts'

const KIND = 'select kind from visits where id = ?'

/** What kind of visit it is; undefined when there is none. */
export const kindOf = (db: Reader, id: LinkedVisitId): VisitKind | undefined =>
  db.prepared<{ kind: VisitKind }>(KIND).one(id)?.kind

/**
 * Keeps that appointments belong together.
 *
 * @throws Refusal `stale` when the id stands for something else
 */
export function keepVisit(db: Writer, id: LinkedVisitId, kind: VisitKind, now: number): void {
  const known = kindOf(db, id)
  if (known === kind) return
  if (known !== undefined) throw new Refusal('stale')
  const sql =
    'insert into visits (id, kind, created_at, updated_at, version) values (?, ?, ?, ?, 1)'
  db.execute(sql, id, kind, now, now)
}

const PARTS = 'select id from appointments where visit_id = ? order by visit_position, starts_at'

/** The appointments of a visit of every status, in order. */
export const partsOf = (db: Reader, id: LinkedVisitId): BoardEntry[] =>
  db
    .prepared<{ id: AppointmentId }>(PARTS)
    .all(id)
    .map((part) => entryOf(db, part.id))

/** @throws Refusal `not_found` */
export function visitOr404(db: Reader, id: LinkedVisitId): LinkedVisit {
  const kind = kindOf(db, id)
  if (kind === undefined) throw new Refusal('not_found')
  return { id, kind, parts: partsOf(db, id) }
}

const COMPANIONS = `select p.id as patientId, p.given_name as givenName,
  p.family_name as familyName, p.birth_date as birthDate
  from appointments as mine
  join visits as v on v.id = mine.visit_id and v.kind = 'family'
  join appointments as theirs on theirs.visit_id = v.id and theirs.patient_id <> mine.patient_id
  join patients as p on p.id = theirs.patient_id and p.merged_into is null
  where mine.patient_id = ?
  group by p.id order by max(theirs.starts_at) desc limit ?`
const MOST_COMPANIONS = 12

/**
 * The family of a patient as the record has it on a day, and then the patients who were booked
 * together with this one before, last first.
 */
export function companionsOf(db: Reader, patientId: PatientId, today: LocalDate): Companion[] {
  const family = relationsOf(db, patientId, today)
    .filter(({ holds }) => holds)
    .map(({ relativeId, relative: { givenName, familyName, birthDate } }) => ({
      ...{ patientId: relativeId, givenName, familyName, birthDate },
    }))
  const came = db.prepared<Companion>(COMPANIONS).all(patientId, MOST_COMPANIONS)
  const known = new Set(family.map((each) => each.patientId))
  return [...family, ...came.filter((each) => !known.has(each.patientId))].slice(0, MOST_COMPANIONS)
}
