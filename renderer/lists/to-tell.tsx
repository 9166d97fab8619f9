import { useQuery } from '@tanstack/react-query'
import { BellOff } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { CallRows } from '../calls/call-rows.tsx'
import { ask } from '../client/client.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { EmptyState, ErrorState, Loading, Table } from '../ui/index.ts'
import css from './lists.module.css'
import { useToTellColumns } from './to-tell-columns.tsx'

/** Which patients are to be told of a change, those whose visit comes first before the others. */
export function ToTell({ known }: { known: KnownDirectory }) {
  const { t } = useTranslation('notices')
  const columns = useToTellColumns(known)
  const query = useQuery(ask.notices.list.queryOptions({ input: {} }))
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  if (!query.data) return <Loading />
  if (query.data.length === 0) {
    return (
      <EmptyState icon={BellOff} title={t('list.empty')}>
        {t('list.emptyHint')}
      </EmptyState>
    )
  }
  return (
    <>
      <p className={css.keys}>{t('list.keys')}</p>
      <CallRows>
        <Table label={t('tab')} columns={columns} rows={query.data} idOf={({ id }) => id} />
      </CallRows>
    </>
  )
}
