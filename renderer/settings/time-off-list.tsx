import { useMutation, useQuery } from '@tanstack/react-query'
import { Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProviderId } from '../../core/kernel/ids.ts'
import { dateAt, type Zone } from '../../core/kernel/zones.ts'
import { useNow } from '../desk/use-now.ts'
import { ask } from '../client/client.ts'
import { useLocale } from '../locales/use-locale.ts'
import { Button, EmptyState, ErrorState, FailureBanner, Loading, Table } from '../ui/index.ts'
import { awayText } from './away.ts'
import { Heading } from './heading.tsx'
import { RemoveButton } from './remove-button.tsx'
import { TimeOffDialog } from './time-off-dialog.tsx'

/** When a provider is away, from today on. */
export function TimeOffList({ providerId, zone }: { providerId: ProviderId; zone: Zone }) {
  const { t } = useTranslation('settings')
  const { locale } = useLocale()
  const [isAdding, setAdding] = useState(false)
  const from = dateAt(useNow(), zone)
  const away = useQuery(ask.availability.timeOff.queryOptions({ input: { providerId, from } }))
  const remove = useMutation(ask.availability.removeTimeOff.mutationOptions())
  if (away.isPending) return <Loading />
  if (away.isError) return <ErrorState error={away.error} onRetry={() => void away.refetch()} />
  const add = (
    <Button icon={Plus} onPress={() => setAdding(true)}>
      {t('timeOff.add')}
    </Button>
  )
  return (
    <>
      <Heading
        title={t('timeOff.title')}
        intro={t('timeOff.intro')}
        level={3}
        action={away.data.length > 0 && add}
      />
      <FailureBanner error={remove.error} />
      {away.data.length === 0 ? (
        <EmptyState title={t('timeOff.empty')} actions={add} />
      ) : (
        <Table
          label={t('timeOff.title')}
          rows={away.data}
          idOf={({ id }) => id}
          columns={[
            { id: 'when', head: t('timeOff.when'), cell: (off) => awayText(off, locale) },
            { id: 'reason', head: t('timeOff.reason'), cell: (off) => off.reason },
            {
              id: 'remove',
              head: '',
              align: 'end',
              cell: (off) => (
                <RemoveButton
                  icon={Trash2}
                  label={t('removeNamed', { name: awayText(off, locale) })}
                  explanation={t('timeOff.removeHint')}
                  action={t('remove')}
                  isPending={remove.isPending && remove.variables.id === off.id}
                  onRemove={() => remove.mutate({ id: off.id, providerId, version: off.version })}
                />
              ),
            },
          ]}
        />
      )}
      {isAdding && (
        <TimeOffDialog providerId={providerId} today={from} onClose={() => setAdding(false)} />
      )}
    </>
  )
}
