import { inserter } from '../database/insert.ts'
import type { Writer } from '../database/handles.ts'
import { addDays, type LocalDate } from '../kernel/dates.ts'
import type { NoteId, PatientId, RelationId } from '../kernel/ids.ts'
import type { Random } from './random.ts'
import { madeAt } from './stamps.ts'

interface Families {
  readonly db: Writer
  readonly random: Random
  readonly now: number
  readonly today: LocalDate
}

/** Somebody of the same name who was 22 to 45 years old when the child was born. */
const CHILDREN = `select c.id as childId, (select a.id from patients as a
    where a.family_name = c.family_name
      and a.birth_date between date(c.birth_date, '-45 years') and date(c.birth_date, '-22 years')
    order by a.number limit 1) as parentId
  from patients as c where c.birth_date > ? order by c.number`
const EVERY_40TH = 'select id as patientId from patients where number % 40 = 7 order by number'

const NOTES = [
  'Prefers mornings.',
  'Needs a ride home after procedures.',
  'Please call the mobile, not the home number.',
  'Asked for a copy of the last statement.',
  'Speaks up about pain only when asked.',
] as const

/** Children get a parent who pays, where somebody of their name is of that age; some records get a note. */
export function furnishFamilies({ db, random, now, today }: Families): void {
  const relate = inserter(db, 'patient_relations')
  const note = inserter(db, 'patient_notes')
  const children = db.prepared<{ childId: PatientId; parentId: PatientId | null }>(CHILDREN)
  for (const { childId, parentId } of children.all(addDays(today, -17 * 365))) {
    if (parentId === null) continue
    relate({
      ...{ id: random.id<RelationId>(now), patient_id: childId, relative_id: parentId },
      ...{ kind: 'parent', pays: 'relative', ...madeAt(now) },
    })
  }
  for (const { patientId } of db.prepared<{ patientId: PatientId }>(EVERY_40TH).all()) {
    const written = { text: random.pick(NOTES), pinned: random.chance(0.4) ? 1 : 0 }
    note({ id: random.id<NoteId>(now), patient_id: patientId, ...written, ...madeAt(now) })
  }
}
