import type { Meaning, Understood } from '../../core/appointments/contract.ts'
import type { LocalDate } from '../../core/kernel/dates.ts'
import type { KnownDirectory } from '../client/directory.ts'
import type { SearchDraft } from '../find-time/search-form.ts'

/** The search that a line of plain words tells; what it leaves open stays as usual. */
export function searchTold(
  found: Understood,
  known: KnownDirectory,
  today: LocalDate,
): SearchDraft {
  const { patient, typeId, providerIds, locationIds, weekdays, from, to } = found
  const minutes = found.minutes ?? (typeId && known.type(typeId)?.usualMinutes)
  return {
    ...(patient && { patientId: patient.id }),
    ...(typeId && { typeId }),
    ...(minutes && { minutes }),
    ...(found.modality && { modality: found.modality }),
    ...(providerIds.length > 0 && { providerIds }),
    ...(locationIds.length > 0 && { locationIds }),
    ...(from && { from: from < today ? today : from }),
    ...(to && { to }),
    ...{ weekdays, earliest: found.earliest, latest: found.latest },
  }
}

/** What choosing one of several meanings of a name fills in. */
export function meaningTold(meaning: Meaning, known: KnownDirectory): SearchDraft {
  switch (meaning.what) {
    case 'patient':
      return { patientId: meaning.id }
    case 'provider':
      return { providerIds: [meaning.id] }
    case 'location':
      return { locationIds: [meaning.id] }
    case 'type': {
      const minutes = known.type(meaning.id)?.usualMinutes
      return { typeId: meaning.id, ...(minutes && { minutes }) }
    }
  }
}
