import { cancelOne, recordEdit } from '../appointments/index.ts'
import type { PromptHandler } from '../context.ts'
import type { visitsContract } from './contract.ts'
import { standingParts, stepsBefore } from './moving.ts'
import { inPart } from './part-refusal.ts'
import { tellOfEach } from './several-patients.ts'
import { visitOr404 } from './store.ts'

/** Cancels every part that stands, or none. */
export const cancel: PromptHandler<(typeof visitsContract)['cancel']> = (
  context,
  { id, editId, parts, reason, comment },
) => {
  const visit = visitOr404(context.db, id)
  standingParts(visit, parts)
  const steps = stepsBefore(context.db, parts)
  parts.forEach((part, index) => {
    inPart('parts', index, () => cancelOne(context, { ...part, reason, comment }))
  })
  if (editId) recordEdit(context, { id: editId, kind: 'visit.cancelled', subjectId: id, steps })
  tellOfEach(context, 'visit.cancelled', id, visit.parts)
  return visitOr404(context.db, id)
}
