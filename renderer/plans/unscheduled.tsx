import { useQuery } from '@tanstack/react-query'
import { CalendarCheck } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { UnscheduledItem } from '../../core/plans/contract.ts'
import { ask } from '../client/client.ts'
import { useDirectory, type KnownDirectory } from '../client/directory.ts'
import { useDesk } from '../desk/desk.ts'
import { EmptyState, ErrorState, Loading, Table } from '../ui/index.ts'
import styles from './plans.module.css'
import { anything, UnscheduledFilters, type Filter } from './unscheduled-filters.tsx'
import { useUnscheduledColumns } from './use-unscheduled-columns.tsx'

/** Planned work of all patients that is in nobody's book, as a list to work through. */
export function Unscheduled() {
  const { query, known } = useDirectory()
  if (known) return <List known={known} />
  return query.isError ? <ErrorState error={query.error} /> : <Loading />
}

const openPatient = ({ patientId }: UnscheduledItem) =>
  useDesk.getState().show({ name: 'patient', patientId })

function List({ known }: { known: KnownDirectory }) {
  const { t } = useTranslation('plans')
  const [filter, setFilter] = useState<Filter>(anything)
  const query = useQuery(ask.plans.unscheduled.queryOptions({ input: filter }))
  const columns = useUnscheduledColumns(known)
  const isFiltered = Object.values(filter).some((value) => value !== null && value !== 0)
  return (
    <div className={styles.stack}>
      <UnscheduledFilters known={known} filter={filter} onChange={setFilter} />
      {query.isError ? (
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      ) : !query.data ? (
        <Loading />
      ) : query.data.length === 0 ? (
        <EmptyState
          icon={CalendarCheck}
          title={t(isFiltered ? 'unscheduled.noMatch' : 'unscheduled.none')}
        >
          {t(isFiltered ? 'unscheduled.noMatchHint' : 'unscheduled.noneHint')}
        </EmptyState>
      ) : (
        <Table
          label={t('unscheduled.title')}
          columns={columns}
          rows={query.data}
          idOf={({ item }) => item.id}
          onOpen={openPatient}
        />
      )}
    </div>
  )
}
