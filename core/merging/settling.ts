import { findVisit } from '../appointments/index.ts'
import type { Writing } from '../context.ts'
import type { MergeId, PolicyId, RelationId } from '../kernel/ids.ts'
import { overlapsOf, type Pair } from './belongings.ts'
import { changeRow } from './journal.ts'
import { samePolicy } from './moved.ts'

/** Changes what would not fit on one record, before the rows move. */
export function settle(context: Writing, id: MergeId, pair: Pair): void {
  letMeet(context, id, pair)
  letOnePay(context, id, pair)
  moveCards(context, id, pair)
}

/** What the book says of a visit that met another one of the same person. */
const SAME_PERSON = 'Records of one patient were merged'

/** Visits of the past that met stay as they were: nobody can be at two places, but a book can say so. */
function letMeet({ db }: Writing, id: MergeId, pair: Pair): void {
  for (const appointmentId of new Set(overlapsOf(db, pair).map((each) => each.droppedId))) {
    const key = { id: appointmentId }
    const before = { override_reason: findVisit(db, appointmentId)?.overrideReason ?? null }
    changeRow(db, id, {
      ...{ table: 'appointments', key, before },
      after: { override_reason: SAME_PERSON },
    })
  }
}

/** The two ends of a relation in which somebody pays. */
const PAYING = `select id, pays, ifnull(valid_from, '') as since, ifnull(valid_to, '9999') as till,
  iif(pays = 'relative', patient_id, relative_id) as payee,
  iif(pays = 'relative', relative_id, patient_id) as payer
  from patient_relations where pays is not null and removed_at is null`
const SECOND_PAYERS = `with paying as (${PAYING})
  select distinct row.id, row.pays from paying as row join paying as mine
    on mine.payee = @kept and mine.payer not in (row.payer, @dropped)
    and mine.since <= row.till and row.since <= mine.till
  where row.payee = @dropped and row.payer <> @kept order by row.id`

/** One person at a time pays for a patient: the guarantor of the record that is kept. */
function letOnePay({ db }: Writing, id: MergeId, pair: Pair): void {
  const seconds = db.prepared<{ id: RelationId; pays: string }>(SECOND_PAYERS).all(pair)
  for (const { id: relationId, pays } of seconds)
    changeRow(db, id, {
      ...{ table: 'patient_relations', key: { id: relationId } },
      ...{ before: { pays }, after: { pays: null } },
    })
}

interface Card {
  readonly id: string
  readonly theirs: PolicyId
  readonly mine: PolicyId
}

const CARDS = `select d.id, d.policy_id as theirs, min(mine.id) as mine from documents as d
  join insurance_policies as row on row.id = d.policy_id
  join insurance_policies as mine on ${samePolicy}
  where d.patient_id = @dropped group by d.id order by d.id`

/** Cards of a policy that the kept record has already show that one. */
function moveCards({ db }: Writing, id: MergeId, pair: Pair): void {
  for (const { id: documentId, theirs, mine } of db.prepared<Card>(CARDS).all(pair))
    changeRow(db, id, {
      ...{ table: 'documents', key: { id: documentId } },
      ...{ before: { policy_id: theirs }, after: { policy_id: mine } },
    })
}
