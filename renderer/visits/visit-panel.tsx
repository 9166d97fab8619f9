import { useTranslation } from 'react-i18next'
import type { BookingDraft } from '../desk/desk.ts'
import { BookingStart, type Started } from './booking-start.tsx'
import { VisitBooking } from './visit-booking.tsx'

/** Books several appointments of one patient on one day, beside the calendar. */
export function VisitPanel({ draft }: { draft: BookingDraft }) {
  const { t } = useTranslation('visits')
  return (
    <BookingStart title={t('visitTitle')} draft={draft}>
      {(started: Started) => <VisitBooking draft={draft} {...started} />}
    </BookingStart>
  )
}
