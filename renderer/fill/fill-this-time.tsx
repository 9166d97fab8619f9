import { useQuery } from '@tanstack/react-query'
import { UserRoundPlus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { AppointmentRecord } from '../../core/appointments/contract.ts'
import type { LocalDate } from '../../core/kernel/dates.ts'
import { ask } from '../client/client.ts'
import { useMay } from '../client/session.ts'
import { useDesk } from '../desk/desk.ts'
import { useNow } from '../desk/use-now.ts'
import { Banner, Button } from '../ui/index.ts'

const left: readonly AppointmentRecord['status'][] = ['cancelled', 'no_show', 'rescheduled']

interface Props {
  readonly record: AppointmentRecord
  /** The date of the visit on the wall of its location. */
  readonly date: LocalDate
}

/** Where a visit left a time that is still free: the way to fill it. */
export function FillThisTime({ record, date }: Props) {
  const { t } = useTranslation('lists')
  const mayBook = useMay('appointments.book')
  const { status, providerId, locationId, startsAt } = record
  const isPast = startsAt <= useNow()
  const asks = mayBook && !isPast && left.includes(status)
  const asked = { from: date, to: date, providerId, locationId }
  const { data } = useQuery(ask.waiting.openings.queryOptions({ input: asked, enabled: asks }))
  if (!asks || !data?.some((opening) => opening.startsAt === startsAt)) return null
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
