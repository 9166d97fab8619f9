import { useQuery } from '@tanstack/react-query'
import { CheckCheck } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Where } from '../board/where.ts'
import { ask } from '../client/client.ts'
import { useMay } from '../client/session.ts'
import { useDesk } from '../desk/desk.ts'
import { Banner, Button } from '../ui/index.ts'

interface Props {
  readonly where: Where
  /** Epoch ms. */
  readonly now: number
}

/** After the last visit of today: how many have no end yet, and the way to close them. */
export function SweepHint({ where: { date, today, location }, now }: Props) {
  const { t } = useTranslation('flow')
  const mayStep = useMay('appointments.status')
  const input = { from: today, to: today, locationId: location.id }
  const enabled = mayStep && date === today
  const { data } = useQuery(ask.appointments.list.queryOptions({ input, enabled }))
  const visits = enabled ? (data ?? []) : []
  const open = visits.filter(({ status }) => status !== 'completed').length
  if (open === 0 || visits.some(({ endsAt }) => endsAt > now)) return null
  return (
    <Banner
      icon={CheckCheck}
      action={
        <Button size="s" onPress={() => useDesk.getState().openDialog('sweep')}>
          {t('sweep.title')}
        </Button>
      }
    >
      {t('sweep.hint', { count: open })}
    </Banner>
  )
}
