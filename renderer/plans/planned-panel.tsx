import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ask } from '../client/client.ts'
import { useDesk, type Panel as DeskPanel } from '../desk/desk.ts'
import { ErrorState, Loading, Panel } from '../ui/index.ts'
import { BookingStart, type Started } from '../visits/booking-start.tsx'
import { PlannedBooking } from './planned-booking.tsx'

type Asked = Extract<DeskPanel, { name: 'planned' }>

/** Books planned work beside whatever it was chosen on. */
export function PlannedPanel({ patientId, planId, itemIds }: Omit<Asked, 'name'>) {
  const { t } = useTranslation('plans')
  const query = useQuery(ask.plans.list.queryOptions({ input: { patientId } }))
  const plan = query.data?.find(({ id }) => id === planId)
  const items = plan?.items.filter(({ id }) => itemIds.includes(id)) ?? []
  const [first] = items
  const title = t('bookingTitle')
  if (!plan || !first) {
    return (
      <Panel title={title} onClose={() => useDesk.getState().open(null)}>
        {query.isError ? <ErrorState error={query.error} /> : <Loading />}
      </Panel>
    )
  }
  return (
    <BookingStart title={title} draft={{ typeId: first.typeId }}>
      {(started: Started) => <PlannedBooking {...{ plan, items }} {...started} />}
    </BookingStart>
  )
}
