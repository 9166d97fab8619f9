import { useTranslation } from 'react-i18next'
import type { BookingDraft } from '../desk/desk.ts'
import { BookingStart, type Started } from './booking-start.tsx'
import { FamilyBooking } from './family-booking.tsx'

/** Books several patients who come together, beside the calendar. */
export function FamilyPanel({ draft }: { draft: BookingDraft }) {
  const { t } = useTranslation('visits')
  return (
    <BookingStart title={t('familyTitle')} draft={draft}>
      {(started: Started) => <FamilyBooking draft={draft} {...started} />}
    </BookingStart>
  )
}
