import { CalendarCog } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useNow } from '../desk/use-now.ts'
import { useWhere } from '../board/where.ts'
import { useDirectory } from '../client/directory.ts'
import { useMay } from '../client/session.ts'
import { useDesk, type BookingDraft } from '../desk/desk.ts'
import { Button, EmptyState, ErrorState, Loading, Panel } from '../ui/index.ts'
import { Booking } from './booking.tsx'
import { lastType } from './last-type.ts'

/** Books an appointment beside the calendar, which stays in sight and in reach. */
export function BookingPanel({ draft }: { draft: BookingDraft }) {
  const { t } = useTranslation('booking')
  const { query, known } = useDirectory()
  const where = useWhere(known, useNow())
  const providerId = useDesk((desk) => desk.providerId)
  const close = () => useDesk.getState().open(null)
  const types = known?.directory.types.filter(({ active }) => active) ?? []
  const last = lastType()
  const type = types.find(({ id }) => id === (draft.typeId ?? last)) ?? types[0]
  if (known && where && type) {
    const usual = { type, locationId: where.location.id, providerId, today: where.today }
    return <Booking draft={draft} known={known} usual={usual} onClose={close} />
  }
  return (
    <Panel title={t('title')} onClose={close}>
      {known ? <NoTypes /> : query.isError ? <ErrorState error={query.error} /> : <Loading />}
    </Panel>
  )
}

function NoTypes() {
  const { t } = useTranslation('booking')
  const mayManage = useMay('clinic.manage')
  const toSettings = () => useDesk.getState().show({ name: 'settings', section: 'types' })
  return (
    <EmptyState
      icon={CalendarCog}
      title={t('noTypes')}
      actions={mayManage && <Button onPress={toSettings}>{t('toSettings')}</Button>}
    >
      {t('noTypesHint')}
    </EmptyState>
  )
}
