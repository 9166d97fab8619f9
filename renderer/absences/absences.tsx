import { useQuery } from '@tanstack/react-query'
import { CalendarOff, Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { dateAt } from '../../core/kernel/zones.ts'
import { ask } from '../client/client.ts'
import { useDirectory, type KnownDirectory } from '../client/directory.ts'
import { practiceZone } from '../client/practice-zone.ts'
import { useMay } from '../client/session.ts'
import { useDesk } from '../desk/desk.ts'
import { useNow } from '../desk/use-now.ts'
import { Button, EmptyState, ErrorState, Loading, Table } from '../ui/index.ts'
import { useAbsenceColumns } from './absence-columns.tsx'
import css from './absences.module.css'

/** Everybody's time off from today on, with the calls that are left. */
export function Absences() {
  const { t } = useTranslation('absences')
  const { known, query } = useDirectory()
  const mayEnter = useMay('hours.manage')
  const enter = mayEnter && (
    <Button
      variant="primary"
      icon={Plus}
      onPress={() => useDesk.getState().show({ name: 'timeOff' })}
    >
      {t('add')}
    </Button>
  )
  return (
    <section className={css.screen} aria-label={t('title')}>
      <header className={css.head}>
        <div>
          <h1>{t('title')}</h1>
          <p className={css.intro}>{t('intro')}</p>
        </div>
        {enter}
      </header>
      {known ? (
        <Listed known={known} />
      ) : query.isError ? (
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <Loading />
      )}
    </section>
  )
}

function Listed({ known }: { known: KnownDirectory }) {
  const { t } = useTranslation('absences')
  const from = dateAt(useNow(), practiceZone(known.directory))
  const absences = useQuery(ask.absences.list.queryOptions({ input: { from } }))
  const columns = useAbsenceColumns(known)
  if (absences.isPending) return <Loading />
  if (absences.isError)
    return <ErrorState error={absences.error} onRetry={() => void absences.refetch()} />
  if (absences.data.length === 0)
    return (
      <EmptyState icon={CalendarOff} title={t('empty')}>
        {t('emptyHint')}
      </EmptyState>
    )
  return (
    <Table
      label={t('title')}
      columns={columns}
      rows={absences.data}
      idOf={({ id }) => id}
      onOpen={({ id }) => useDesk.getState().show({ name: 'absence', absenceId: id })}
    />
  )
}
