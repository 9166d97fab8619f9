import { appendEntries } from '../access/index.ts'
import type { Writing } from '../context.ts'
import type { PatientId } from '../kernel/ids.ts'

/**
 * Has the audit log name each patient whom a request was about: the first in the entry of the
 * request itself, every further one in an entry beside it.
 */
export function tellOfEach(
  { db, about, actor, now }: Writing,
  action: string,
  subjectId: string,
  patients: readonly { readonly patientId: PatientId }[],
): void {
  const [first, ...others] = new Set(patients.map(({ patientId }) => patientId))
  about({ subjectId, ...(first && { patientId: first }) })
  const who = { at: now, userId: actor.userId, actor: actor.name }
  const what = { action, outcome: 'done', subjectId }
  appendEntries(
    db,
    others.map((patientId) => ({ ...who, ...what, patientId })),
  )
}
