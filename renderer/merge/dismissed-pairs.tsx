import { useQuery } from '@tanstack/react-query'
import { Undo2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { filedName } from '../../core/kernel/names.ts'
import type { DismissedPair } from '../../core/merging/contract.ts'
import { ask } from '../client/client.ts'
import { useDirectory, type KnownDirectory } from '../client/directory.ts'
import { practiceZone } from '../client/practice-zone.ts'
import { momentText } from '../locales/dates.ts'
import { useLocale } from '../locales/use-locale.ts'
import { Button, Section, Table, type Column } from '../ui/index.ts'
import css from './merge.module.css'
import { Person } from './person.tsx'
import { useDismissal } from './use-dismissal.ts'

/** Pairs of whom somebody said that they are two people; nothing where there are none. */
export function DismissedPairs() {
  const { t } = useTranslation('merge')
  const { known } = useDirectory()
  const query = useQuery(ask.merging.dismissed.queryOptions({ input: {} }))
  if (!known || !query.data || query.data.length === 0) return null
  return (
    <Section title={t('duplicates.twoPeople')}>
      <p className={css.intro}>{t('duplicates.twoPeopleHint')}</p>
      <Dismissed pairs={query.data} known={known} />
    </Section>
  )
}

interface Props {
  readonly pairs: readonly DismissedPair[]
  readonly known: KnownDirectory
}

function Dismissed({ pairs, known }: Props) {
  const { t } = useTranslation('merge')
  return (
    <Table
      label={t('duplicates.twoPeople')}
      columns={useColumns(known)}
      rows={pairs}
      idOf={({ one, other }) => `${one.id} ${other.id}`}
    />
  )
}

function useColumns({ directory }: KnownDirectory): Column<DismissedPair>[] {
  const { t } = useTranslation(['merge', 'appointment'])
  const { locale } = useLocale()
  const zone = practiceZone(directory)
  return [
    { id: 'one', head: t('duplicates.one'), cell: ({ one }) => <Person hit={one} /> },
    { id: 'other', head: t('duplicates.other'), cell: ({ other }) => <Person hit={other} /> },
    {
      ...{ id: 'said', head: t('duplicates.said') },
      cell: ({ dismissedAt, dismissedBy: by }) =>
        t('appointment:by', { moment: momentText(dismissedAt, zone, locale), by }),
    },
    {
      ...{ id: 'tools', head: t('duplicates.actions'), align: 'end' },
      cell: (pair) => <Restore pair={pair} />,
    },
  ]
}

function Restore({ pair }: { pair: DismissedPair }) {
  const { t } = useTranslation('merge')
  const { restore } = useDismissal()
  const names = { one: filedName(pair.one), other: filedName(pair.other) }
  return (
    <Button
      size="s"
      icon={Undo2}
      aria-label={t('duplicates.restoreNamed', names)}
      onPress={() => restore(pair)}
    >
      {t('duplicates.restore')}
    </Button>
  )
}
