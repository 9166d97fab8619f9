import { useInfiniteQuery } from '@tanstack/react-query'
import { ScrollText } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { PatientRecord } from '../../core/patients/contract.ts'
import { useActionText } from '../audit/use-action-text.ts'
import { ask } from '../client/client.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { practiceZone } from '../client/practice-zone.ts'
import { useDesk } from '../desk/desk.ts'
import { dateText, timeText } from '../locales/dates.ts'
import { useLocale } from '../locales/use-locale.ts'
import { Button, EmptyState, ErrorState, Loading, Table, type Column } from '../ui/index.ts'
import { looksByDay, type DayOfLooks } from './looks-by-day.ts'
import styles from './patient.module.css'

interface Props {
  readonly record: PatientRecord
  readonly known: KnownDirectory
}

/** How many entries one answer brings. */
const AT_ONCE = 500

/** Who saw or changed the record, by person and day. */
export function Looks({ record, known }: Props) {
  const { t } = useTranslation('patient')
  const columns = useColumns(known)
  const query = useEntries(record.id)
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  if (!query.data) return <Loading />
  const days = looksByDay(query.data.pages.flat(), practiceZone(known.directory))
  if (days.length === 0) return <EmptyState icon={ScrollText} title={t('looks.none')} />
  return (
    <div className={styles.stack}>
      <p className={styles.quiet}>{t('looks.hint')}</p>
      <Table label={t('looks.table')} columns={columns} rows={days} idOf={({ id }) => id} />
      <div className={styles.row}>
        {query.hasNextPage && (
          <Button isPending={query.isFetchingNextPage} onPress={() => void query.fetchNextPage()}>
            {t('looks.older')}
          </Button>
        )}
        <Button onPress={() => useDesk.getState().show({ name: 'audit' })}>
          {t('looks.openLog')}
        </Button>
      </div>
    </div>
  )
}

const useEntries = (patientId: PatientRecord['id']) =>
  useInfiniteQuery({
    ...ask.access.listAudit.infiniteOptions({
      input: (before: number | null) => ({ patientId, before, limit: AT_ONCE }),
      initialPageParam: null,
      getNextPageParam: (page) => (page.length < AT_ONCE ? null : (page.at(-1)?.sequence ?? null)),
    }),
    // Looking is no change that the feed would tell of.
    staleTime: 0,
  })

function useColumns({ directory }: KnownDirectory): Column<DayOfLooks>[] {
  const { t } = useTranslation('patient')
  const { locale } = useLocale()
  const actionText = useActionText()
  const zone = practiceZone(directory)
  const time = (at: number) => timeText(at, zone, locale)
  const what = (actions: readonly string[]) => actions.map(actionText).join(' · ')
  return [
    {
      ...{ id: 'day', head: t('looks.day'), whole: true },
      cell: ({ date }) => dateText(date, 'medium', locale),
    },
    { id: 'who', head: t('looks.who'), whole: true, cell: ({ actor }) => actor },
    {
      ...{ id: 'times', head: t('looks.times'), align: 'end' },
      cell: ({ times }) => times,
    },
    { id: 'first', head: t('looks.first'), whole: true, cell: ({ first }) => time(first) },
    { id: 'last', head: t('looks.last'), whole: true, cell: ({ last }) => time(last) },
    { id: 'what', head: t('looks.what'), cell: ({ actions }) => what(actions) },
  ]
}
