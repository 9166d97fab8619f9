import { useQuery } from '@tanstack/react-query'
import { ArrowLeft, GitMerge, Split, UsersRound } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { filedName } from '../../core/kernel/names.ts'
import type { Candidate } from '../../core/merging/contract.ts'
import { ask } from '../client/client.ts'
import { useDesk } from '../desk/desk.ts'
import {
  Button,
  EmptyState,
  ErrorState,
  IconButton,
  Loading,
  Table,
  type Column,
} from '../ui/index.ts'
import { DismissedPairs } from './dismissed-pairs.tsx'
import css from './merge.module.css'
import { Person } from './person.tsx'
import { useDismissal } from './use-dismissal.ts'

/** Records that may be one person, two by two. */
export function Duplicates() {
  const { t } = useTranslation(['merge', 'common'])
  const query = useQuery(ask.merging.candidates.queryOptions({ input: {} }))
  return (
    <section className={css.screen} aria-label={t('duplicates.title')}>
      <header className={css.head}>
        <IconButton icon={ArrowLeft} label={t('common:back')} onPress={useDesk.getState().back} />
        <div>
          <h1>{t('duplicates.title')}</h1>
          <p className={css.intro}>{t('duplicates.intro')}</p>
        </div>
      </header>
      {query.data ? (
        <Pairs pairs={query.data} />
      ) : query.isError ? (
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <Loading />
      )}
      <DismissedPairs />
    </section>
  )
}

function Pairs({ pairs }: { pairs: readonly Candidate[] }) {
  const { t } = useTranslation('merge')
  const columns = useColumns()
  if (pairs.length === 0) {
    return (
      <EmptyState icon={UsersRound} title={t('duplicates.none')}>
        {t('duplicates.noneHint')}
      </EmptyState>
    )
  }
  return (
    <Table
      label={t('duplicates.title')}
      columns={columns}
      rows={pairs}
      idOf={({ one, other }) => `${one.id} ${other.id}`}
    />
  )
}

function useColumns(): Column<Candidate>[] {
  const { t } = useTranslation('merge')
  return [
    { id: 'one', head: t('duplicates.one'), cell: ({ one }) => <Person hit={one} /> },
    { id: 'other', head: t('duplicates.other'), cell: ({ other }) => <Person hit={other} /> },
    { id: 'why', head: t('duplicates.why'), cell: ({ why }) => t(`duplicates.${why}`) },
    {
      id: 'tools',
      head: t('duplicates.actions'),
      align: 'end',
      cell: (pair) => <Tools pair={pair} />,
    },
  ]
}

function Tools({ pair: { one, other } }: { pair: Candidate }) {
  const { t } = useTranslation('merge')
  const { dismiss } = useDismissal()
  const names = { one: filedName(one), other: filedName(other) }
  const show = () => useDesk.getState().show({ name: 'merge', keptId: one.id, droppedId: other.id })
  return (
    <span className={css.tools}>
      <Button
        size="s"
        icon={Split}
        aria-label={t('duplicates.dismissNamed', names)}
        onPress={() => dismiss({ one, other })}
      >
        {t('duplicates.dismiss')}
      </Button>
      <Button
        size="s"
        icon={GitMerge}
        aria-label={t('duplicates.compareNamed', names)}
        onPress={show}
      >
        {t('duplicates.compare')}
      </Button>
    </span>
  )
}
