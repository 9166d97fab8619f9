import { findLocation, findProvider } from '../../clinic/index.ts'
import type { PromptHandler, Reading } from '../../context.ts'
import type { Parsed } from '../../kernel/procedure.ts'
import { searchFor } from './asked-search.ts'
import type { appointmentsContract, Slot } from '../contract.ts'
import { inUse } from '../rules.ts'
import { searchSlots } from './search.ts'

type Contract = typeof appointmentsContract

/** Bookable starts of one, several or all providers, by time. */
export const findSlots: PromptHandler<Contract['findSlots']> = (context, asked) =>
  find(context, asked)

/** The same for one provider, as programs ask. */
export const availableSlots: PromptHandler<Contract['availableSlots']> = (
  context,
  { providerId, ...asked },
) => {
  inUse('providerId', findProvider(context.db, providerId))
  const rest = { minutes: null, modality: null, patientId: null, moving: null }
  return find(context, { ...asked, ...rest, providerIds: [providerId] })
}

function find(context: Reading, asked: Parsed<Contract['findSlots']>): Slot[] {
  const { locationId, limit, ...rest } = asked
  if (locationId !== null) inUse('locationId', findLocation(context.db, locationId))
  const search = searchFor(context, {
    ...{ ...rest, locationIds: locationId === null ? [] : [locationId] },
    ...{ othersToo: false, speciality: null, weekdays: [], earliest: null, latest: null },
  })
  return searchSlots(context.db, search, limit)
}
