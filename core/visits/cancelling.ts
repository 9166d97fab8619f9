import { cancelOne } from '../appointments/index.ts'
import type { PromptHandler } from '../context.ts'
import type { visitsContract } from './contract.ts'
import { standingParts } from './moving.ts'
import { inPart } from './part-refusal.ts'
import { tellOfEach } from './several-patients.ts'
import { visitOr404 } from './store.ts'

/** Cancels every part that stands, or none. */
export const cancel: PromptHandler<(typeof visitsContract)['cancel']> = (
  context,
  { id, parts, reason, comment },
) => {
  const visit = visitOr404(context.db, id)
  standingParts(visit, parts)
  parts.forEach((part, index) => {
    inPart('parts', index, () => cancelOne(context, { ...part, reason, comment }))
  })
  tellOfEach(context, 'visit.cancelled', id, visit.parts)
  return visitOr404(context.db, id)
}
