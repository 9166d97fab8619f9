import { useMutation, useQuery } from '@tanstack/react-query'
import { Plus, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { TimeOff } from '../../core/availability/contract.ts'
import { newId, type ProviderId, type TimeOffId } from '../../core/kernel/ids.ts'
import { dateAt, type Zone } from '../../core/kernel/zones.ts'
import { ask, client } from '../client/client.ts'
import { useDesk } from '../desk/desk.ts'
import { useNow } from '../desk/use-now.ts'
import { useLocale } from '../locales/use-locale.ts'
import { Heading } from '../settings/heading.tsx'
import { RemoveButton } from '../settings/remove-button.tsx'
import { Button, EmptyState, ErrorState, FailureBanner, Loading, Table } from '../ui/index.ts'
import { usePutBack } from '../undo/use-put-back.ts'
import { awayText } from './away.ts'

/** When a provider is away, from today on; what was entered with its visits opens with them. */
export function TimeOffList({ providerId, zone }: { providerId: ProviderId; zone: Zone }) {
  const { t } = useTranslation('settings')
  const { locale } = useLocale()
  const show = useDesk((desk) => desk.show)
  const from = dateAt(useNow(), zone)
  const away = useQuery(ask.availability.timeOff.queryOptions({ input: { providerId, from } }))
  const remove = useRemoval()
  if (away.isPending) return <Loading />
  if (away.isError) return <ErrorState error={away.error} onRetry={() => void away.refetch()} />
  const add = (
    <Button icon={Plus} onPress={() => show({ name: 'timeOff', providerId })}>
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
              id: 'tools',
              head: '',
              align: 'end',
              cell: ({ absenceId, ...off }) =>
                absenceId === null ? (
                  <RemoveButton
                    icon={Trash2}
                    label={t('removeNamed', { name: awayText(off, locale) })}
                    explanation={t('timeOff.removeHint')}
                    action={t('remove')}
                    isPending={remove.isPending && remove.variables.id === off.id}
                    onRemove={() => remove.mutate(off)}
                  />
                ) : (
                  <Button size="s" onPress={() => show({ name: 'absence', absenceId })}>
                    {t('timeOff.openVisits')}
                  </Button>
                ),
            },
          ]}
        />
      )}
    </>
  )
}

/** Removes time off that met no visits, with a way back. */
function useRemoval() {
  const { t } = useTranslation('undo')
  const { locale } = useLocale()
  const enter = (off: TimeOff) =>
    client.availability.addTimeOff({ ...off, id: newId<TimeOffId>(Date.now()) })
  const say = usePutBack(enter, ask.availability.timeOff.key())
  return useMutation({
    mutationFn: ({ id, providerId, version }: Removed) =>
      client.availability.removeTimeOff({ id, providerId, version }),
    onSuccess: (_, off) => say(t('removed', { what: awayText(off, locale) }), off),
  })
}

type Removed = TimeOff & { readonly version: number }
