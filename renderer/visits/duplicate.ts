import type { AppointmentRecord, BoardEntry } from '../../core/appointments/contract.ts'
import { minutesLong } from '../board/wall.ts'
import { useDesk } from '../desk/desk.ts'

/** Opens a booking with everything but the time taken over; notes where the screen knows them. */
export function openDuplicate(
  record: BoardEntry & Partial<Pick<AppointmentRecord, 'notes'>>,
): void {
  const { patientId, typeId, providerId, locationId, modality, reason, notes = '' } = record
  const texts = { ...(reason !== null && { reason }), ...(notes !== '' && { notes }) }
  const draft = { patientId, typeId, providerId, locationId, modality, ...texts }
  useDesk.getState().open({ name: 'booking', draft: { ...draft, minutes: minutesLong(record) } })
}
