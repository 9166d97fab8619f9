import { useTranslation } from 'react-i18next'
import type { BookingDraft } from '../desk/desk.ts'
import { BookingStart, type Started } from '../visits/booking-start.tsx'
import { GroupPlanning } from './group-planning.tsx'

/** Plans a group beside the calendar. */
export function NewGroup({ draft }: { draft: BookingDraft }) {
  const { t } = useTranslation('groups')
  return (
    <BookingStart title={t('newTitle')} draft={draft}>
      {(started: Started) => <GroupPlanning draft={draft} {...started} />}
    </BookingStart>
  )
}
