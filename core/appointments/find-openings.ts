import type { PromptHandler } from '../context.ts'
import { searchFor } from './asked-search.ts'
import type { appointmentsContract } from './contract.ts'
import { searchSlots } from './search.ts'

export const findOpenings: PromptHandler<(typeof appointmentsContract)['findOpenings']> = (
  context,
  asked,
) => {
  if (asked.patientId !== null) context.about({ patientId: asked.patientId })
  return searchSlots(context.db, searchFor(context, asked), asked.limit).map((slot) => ({
    ...slot,
    reasons: [],
    parts: [],
  }))
}
