import { useQuery } from '@tanstack/react-query'
import { CalendarClock } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Resource } from '../../core/clinic/contract.ts'
import type { Zone } from '../../core/kernel/zones.ts'
import { ask } from '../client/client.ts'
import { Dialog, ErrorState, IconButton, Loading } from '../ui/index.ts'
import { Outages } from './outages.tsx'
import { ResourceWeek } from './resource-week.tsx'
import css from './settings.module.css'

interface ResourceTimesProps {
  resource: Resource
  /** Where it is. */
  zone: Zone
}

/** Opens the hours of a room and its times out of service. */
export function ResourceTimes({ resource, zone }: ResourceTimesProps) {
  const { t } = useTranslation('settings')
  const [isOpen, setOpen] = useState(false)
  const title = t('resources.timesOf', { name: resource.name })
  return (
    <>
      <IconButton icon={CalendarClock} label={title} onPress={() => setOpen(true)} />
      {isOpen && (
        <Dialog isOpen title={title} onClose={() => setOpen(false)}>
          <Times resource={resource} zone={zone} />
        </Dialog>
      )}
    </>
  )
}

function Times({ resource, zone }: ResourceTimesProps) {
  const times = useQuery(
    ask.availability.resourceTimes.queryOptions({ input: { resourceId: resource.id } }),
  )
  if (times.isPending) return <Loading />
  if (times.isError) return <ErrorState error={times.error} onRetry={() => void times.refetch()} />
  const { hours, outages } = times.data
  return (
    <div className={css.parts}>
      <ResourceWeek key={hours.version} hours={hours} />
      <Outages resource={resource} zone={zone} outages={outages} />
    </div>
  )
}
