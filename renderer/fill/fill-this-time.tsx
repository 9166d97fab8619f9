import { UserRoundPlus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { AppointmentRecord } from '../../core/appointments/contract.ts'
import { useMay } from '../client/session.ts'
import { useDesk } from '../desk/desk.ts'
import { useNow } from '../desk/use-now.ts'
import { Banner, Button } from '../ui/index.ts'

const left: readonly AppointmentRecord['status'][] = ['cancelled', 'no_show', 'rescheduled']

/** Where a visit left a time that is still ahead: the way to fill it. */
export function FillThisTime({ record }: { record: AppointmentRecord }) {
  const { t } = useTranslation('lists')
  const mayBook = useMay('appointments.book')
  const { status, providerId, locationId, startsAt } = record
  const isPast = startsAt <= useNow()
  if (!mayBook || isPast || !left.includes(status)) return null
  const fill = () =>
    useDesk.getState().open({ name: 'fill', start: { providerId, locationId, startsAt } })
  return (
    <Banner
      action={
        <Button size="s" icon={UserRoundPlus} onPress={fill}>
          {t('fill.thisTime')}
        </Button>
      }
    >
      {t('fill.cameFree')}
    </Banner>
  )
}
