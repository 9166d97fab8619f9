import type { BookingDraft } from '../desk/desk.ts'
import type { SearchDraft } from './search-form.ts'

/** What a booking panel that was open knows already. */
export const fromBooking = (draft: BookingDraft): SearchDraft => ({
  ...(draft.patientId && { patientId: draft.patientId }),
  ...(draft.typeId && { typeId: draft.typeId }),
  ...(draft.minutes !== undefined && { minutes: draft.minutes }),
  ...(draft.providerId && { providerIds: [draft.providerId] }),
  ...(draft.locationId && { locationIds: [draft.locationId] }),
  ...(draft.modality && { modality: draft.modality }),
})
