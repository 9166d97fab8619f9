import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Group } from '../../core/groups/contract.ts'
import { ask } from '../client/client.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { useDesk } from '../desk/desk.ts'
import { Button, ErrorState, Table, type Column } from '../ui/index.ts'
import css from './absences.module.css'
import type { AwayTimes } from './draft.ts'
import { usePlaceText } from './place-text.ts'

interface GroupsMetProps {
  readonly known: KnownDirectory
  readonly away: AwayTimes
}

/** Groups that meet while their provider is away, empty ones too; nothing where there are none. */
export function GroupsMet({ known, away: { providerIds, spans } }: GroupsMetProps) {
  const { t } = useTranslation('absences')
  const input = { providerIds, spans }
  const groups = useQuery(ask.absences.groups.queryOptions({ input }))
  const columns = useColumns(known)
  if (groups.isError)
    return <ErrorState error={groups.error} onRetry={() => void groups.refetch()} />
  if (!groups.data || groups.data.length === 0) return null
  return (
    <div className={css.met}>
      <div className={css.over}>
        <div>
          <h2>{t('groups.title', { count: groups.data.length })}</h2>
          <p className={css.sum}>{t('groups.hint')}</p>
        </div>
      </div>
      <Table label={t('groups.table')} columns={columns} rows={groups.data} idOf={({ id }) => id} />
    </div>
  )
}

function useColumns(known: KnownDirectory): Column<Group>[] {
  const { t } = useTranslation('absences')
  const text = usePlaceText(known)
  const open = useDesk((desk) => desk.open)
  return [
    { id: 'when', head: t('groups.when'), whole: true, cell: (group) => text.time(group) },
    {
      id: 'name',
      head: t('groups.name'),
      cell: ({ id, name }) => (
        <Button variant="link" onPress={() => open({ name: 'group', groupId: id })}>
          {name}
        </Button>
      ),
    },
    { id: 'provider', head: t('groups.provider'), cell: (group) => text.provider(group) },
    {
      id: 'places',
      head: t('groups.places'),
      cell: ({ taken, capacity }) => t('groups.taken', { taken, capacity }),
    },
  ]
}
