import type { Handlers, PromptHandler, Writing } from '../context.ts'
import { practiceToday } from '../clinic/index.ts'
import type { Reader } from '../database/handles.ts'
import { saveVersioned } from '../database/versioned.ts'
import type { LocalDate } from '../kernel/dates.ts'
import type { PatientId, RelationId } from '../kernel/ids.ts'
import { Refusal, refuseField } from '../kernel/refusals.ts'
import { findPatient, requirePatient } from './known.ts'
import type { KnownRelation, Relation, relationsContract } from './relations-contract.ts'

type Contract = typeof relationsContract

type Row = Relation & { readonly removedAt: number | null; readonly version: number }

const SELECT = `select id, patient_id as patientId, relative_id as relativeId, kind, pays, comment,
  valid_from as validFrom, valid_to as validTo, removed_at as removedAt, version
  from patient_relations`
const ONE = `${SELECT} where id = ?`
const OF_PATIENT = `${SELECT} where removed_at is null and patient_id = ?
  union all ${SELECT} where removed_at is null and relative_id = ?`

/** What the patient is to somebody who is this to the patient. */
const opposite: Readonly<Record<Relation['kind'], Relation['kind']>> = {
  parent: 'child',
  child: 'parent',
  guardian: 'ward',
  ward: 'guardian',
  spouse: 'spouse',
  sibling: 'sibling',
  other: 'other',
}

/** The same relation from the other record. */
export const turned = <R extends Relation>(relation: R): R => ({
  ...relation,
  patientId: relation.relativeId,
  relativeId: relation.patientId,
  kind: opposite[relation.kind],
  pays: relation.pays && (relation.pays === 'patient' ? 'relative' : 'patient'),
})

const seenFrom = <R extends Relation>(patientId: PatientId, relation: R): R =>
  relation.patientId === patientId ? relation : turned(relation)

const rowsOf = (db: Reader, patientId: PatientId): Row[] =>
  db
    .prepared<Row>(OF_PATIENT)
    .all(patientId, patientId)
    .map((row) => seenFrom(patientId, row))

const holdsOn = ({ validFrom, validTo }: Relation, today: LocalDate) =>
  (validFrom === null || validFrom <= today) && (validTo === null || today <= validTo)

/** Who belongs to a patient, seen from the patient; who pays comes first. */
export const relationsOf = (db: Reader, patientId: PatientId, today: LocalDate): KnownRelation[] =>
  rowsOf(db, patientId)
    .flatMap(({ removedAt: _, ...relation }) => {
      const relative = findPatient(db, relation.relativeId)
      if (!relative || relative.mergedInto !== null) return []
      const { id: _id, sex: _sex, mergedInto: _into, ...shown } = relative
      return { ...relation, relative: shown, holds: holdsOn(relation, today) }
    })
    .sort(
      (a, b) => weight(a) - weight(b) || a.relative.birthDate.localeCompare(b.relative.birthDate),
    )

const weight = ({ holds, pays }: KnownRelation) => (holds ? 0 : 2) + (pays === 'relative' ? 0 : 1)

/** Adds or changes a relation whichever of the two records it is seen from. */
const saveRelation: PromptHandler<Contract['saveRelation']> = (context, { version, ...seen }) => {
  const { db, now, about } = context
  about({ patientId: seen.patientId, subjectId: seen.id })
  requirePatient(db, seen.patientId)
  if (!findPatient(db, seen.relativeId)) throw refuseField('relativeId', 'not_found')
  requirePatient(db, seen.relativeId)
  const stored = db.prepared<Row>(ONE).one(seen.id)
  if (stored && !isBetween(stored, seen)) throw new Refusal('not_found')
  refuseSecond(db, seen)
  const relation = stored ? seenFrom(stored.patientId, seen) : seen
  return { version: saveVersioned(db, 'patient_relations', columns(relation), version, now) }
}

const isBetween = (stored: Relation, { patientId, relativeId }: Relation) =>
  [stored.patientId, stored.relativeId].includes(patientId) &&
  [stored.patientId, stored.relativeId].includes(relativeId)

/** The other relations of a patient that a record shows: one that was merged away is nobody. */
const othersOf = (db: Reader, patientId: PatientId, { id: seenId }: Relation): Row[] =>
  rowsOf(db, patientId).filter(
    ({ id, relativeId }) => id !== seenId && findPatient(db, relativeId)?.mergedInto === null,
  )

/** Two people are connected once, and one person at a time pays for a patient. */
function refuseSecond(db: Reader, seen: Relation): void {
  const others = othersOf(db, seen.patientId, seen)
  if (others.some(({ relativeId }) => relativeId === seen.relativeId))
    throw refuseField('relativeId', 'relation_exists')
  if (seen.pays === null) return
  const paid = seen.pays === 'relative' ? seen : turned(seen)
  const rivals = othersOf(db, paid.patientId, seen)
  if (rivals.some((rival) => rival.pays === 'relative' && meets(rival, seen)))
    throw refuseField('pays', 'guarantor_exists')
}

const meets = (a: Relation, b: Relation) =>
  (a.validFrom ?? '') <= (b.validTo ?? '9999') && (b.validFrom ?? '') <= (a.validTo ?? '9999')

const columns = (relation: Relation, removedAt: number | null = null) => ({
  id: relation.id,
  patient_id: relation.patientId,
  relative_id: relation.relativeId,
  kind: relation.kind,
  pays: relation.pays,
  comment: relation.comment,
  valid_from: relation.validFrom,
  valid_to: relation.validTo,
  removed_at: removedAt,
})

interface Marked {
  readonly id: RelationId
  readonly patientId: PatientId
  readonly version: number
}

/** Takes a relation off both records, or puts it back. @param removedAt epoch ms, null puts back */
function mark(context: Writing, { id, patientId, version }: Marked, removedAt: number | null) {
  const { db, now, about } = context
  about({ patientId, subjectId: id })
  const stored = db.prepared<Row>(ONE).one(id)
  if (!stored || ![stored.patientId, stored.relativeId].includes(patientId))
    throw new Refusal('not_found')
  if (removedAt === null) refuseSecond(db, stored)
  const since = removedAt === null ? null : (stored.removedAt ?? removedAt)
  const row = columns(stored, since)
  return { version: saveVersioned(db, 'patient_relations', row, version, now) }
}

export const relationsHandlers: Handlers<Contract> = {
  relations: ({ db, now, about }, { patientId }) => {
    about({ patientId })
    if (!findPatient(db, patientId)) throw new Refusal('not_found')
    return relationsOf(db, patientId, practiceToday(db, now))
  },
  saveRelation,
  removeRelation: (context, input) => mark(context, input, context.now),
  restoreRelation: (context, input) => mark(context, input, null),
}
