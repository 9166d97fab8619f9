import { useQuery } from '@tanstack/react-query'
import { ArrowLeft } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { PatientId } from '../../core/kernel/ids.ts'
import { ask } from '../client/client.ts'
import { useDirectory } from '../client/directory.ts'
import { useDesk } from '../desk/desk.ts'
import { ErrorState, IconButton, Loading } from '../ui/index.ts'
import { Compared } from './compared.tsx'
import css from './merge.module.css'

interface Props {
  /** The record that stays. */
  readonly keptId: PatientId
  /** The record that becomes part of it. */
  readonly droppedId: PatientId
}

/** Two records of one person, side by side, and what making them one would do. */
export function Merge({ keptId, droppedId }: Props) {
  const { t } = useTranslation(['merge', 'common'])
  const { known } = useDirectory()
  const input = { keptId, droppedId }
  const query = useQuery(ask.merging.preview.queryOptions({ input, staleTime: 0, retry: false }))
  return (
    <section className={css.screen} aria-label={t('title')}>
      <header className={css.head}>
        <IconButton icon={ArrowLeft} label={t('common:back')} onPress={useDesk.getState().back} />
        <div>
          <h1>{t('title')}</h1>
          <p className={css.intro}>{t('intro')}</p>
        </div>
      </header>
      {query.data && known ? (
        <Compared key={`${keptId} ${droppedId}`} preview={query.data} known={known} />
      ) : query.isError ? (
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <Loading />
      )}
    </section>
  )
}
