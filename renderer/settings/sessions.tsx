import { useMutation, useQuery } from '@tanstack/react-query'
import { LogOut } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { ask } from '../client/client.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { practiceZone } from '../client/practice-zone.ts'
import { queries } from '../client/queries.ts'
import { momentText } from '../locales/dates.ts'
import { useLocale } from '../locales/use-locale.ts'
import { Badge, ErrorState, FailureBanner, Loading, Table } from '../ui/index.ts'
import { Heading } from './heading.tsx'
import { RemoveButton } from './remove-button.tsx'

/** Who is signed in where; any session can be ended at once. */
export function Sessions({ known }: { known: KnownDirectory }) {
  const { t } = useTranslation('settings')
  const { locale } = useLocale()
  const sessions = useQuery(ask.access.listSessions.queryOptions({ input: {}, staleTime: 0 }))
  const revoke = useMutation(
    ask.access.revokeSession.mutationOptions({
      onSuccess: () => queries.invalidateQueries({ queryKey: ask.access.listSessions.key() }),
    }),
  )
  if (sessions.isPending) return <Loading />
  if (sessions.isError)
    return <ErrorState error={sessions.error} onRetry={() => void sessions.refetch()} />
  const zone = practiceZone(known.directory)
  return (
    <>
      <Heading title={t('sessions.title')} intro={t('sessions.intro')} />
      <FailureBanner error={revoke.error} />
      <Table
        label={t('sessions.title')}
        rows={sessions.data}
        idOf={(session) => session.id}
        columns={[
          { id: 'who', head: t('name'), whole: true, cell: (session) => session.displayName },
          {
            id: 'device',
            head: t('sessions.device'),
            cell: ({ device, purpose }) =>
              purpose === 'desk' ? device : `${t(`sessions.page.${purpose}`)} · ${device}`,
          },
          {
            id: 'since',
            head: t('sessions.since'),
            whole: true,
            cell: (session) => momentText(session.createdAt, zone, locale),
          },
          {
            id: 'seen',
            head: t('sessions.seen'),
            whole: true,
            cell: (session) => momentText(session.lastSeenAt, zone, locale),
          },
          {
            id: 'end',
            head: '',
            align: 'end',
            cell: (session) =>
              session.current ? (
                <Badge tone="accent">{t('sessions.current')}</Badge>
              ) : (
                <RemoveButton
                  icon={LogOut}
                  label={t('sessions.end', { name: session.displayName })}
                  explanation={t('sessions.endHint', { device: session.device })}
                  action={t('sessions.endAction')}
                  isPending={revoke.isPending && revoke.variables.id === session.id}
                  onRemove={() => revoke.mutate({ id: session.id })}
                />
              ),
          },
        ]}
      />
    </>
  )
}
