import { Armchair } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProviderId } from '../../core/kernel/ids.ts'
import { useWhere, type Where } from '../board/where.ts'
import { useWording } from '../booking/wording.ts'
import { useDirectory, type KnownDirectory } from '../client/directory.ts'
import { useNow } from '../desk/use-now.ts'
import { EmptyState, ErrorState, Loading } from '../ui/index.ts'
import { FlowHead } from './flow-head.tsx'
import { FlowLanes } from './flow-lanes.tsx'
import styles from './flow.module.css'
import { useFlow } from './use-flow.ts'
import { useLanes, type LanesBy } from './use-lanes.ts'

/** Everybody who comes to the site today, where they are, and since when. */
export function Flow() {
  const { t } = useTranslation('flow')
  const { known, query } = useDirectory()
  const where = useWhere(known, useNow())
  return (
    <section className={styles.screen} aria-label={t('title')}>
      {known && where ? (
        <Site known={known} where={where} />
      ) : query.isError ? (
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <Loading />
      )}
    </section>
  )
}

interface Props {
  readonly known: KnownDirectory
  readonly where: Where
}

function Site({ known, where }: Props) {
  const { t } = useTranslation('flow')
  const now = useNow()
  const { today: date, location } = where
  const { visits, outlook, error, retry } = useFlow({ date, locationId: location.id }, now)
  const wording = useWording(known, location.id)
  const [by, setBy] = useState<LanesBy>('state')
  const [providerId, setProviderId] = useState<ProviderId | null>(null)
  const shown = (visits ?? []).filter(
    ({ entry }) => providerId === null || entry.providerId === providerId,
  )
  const lanes = useLanes(by, shown, outlook, known, wording)
  const chosen = { by, onBy: setBy, providerId, onProvider: setProviderId }
  return (
    <>
      <FlowHead {...{ known, where, wording, outlook, ...chosen }} visits={visits ?? []} />
      {visits ? (
        shown.length > 0 ? (
          <FlowLanes {...{ lanes, by, known, wording, now }} />
        ) : (
          <EmptyState icon={Armchair} title={t('emptyTitle')}>
            {t('emptyHint')}
          </EmptyState>
        )
      ) : error ? (
        <ErrorState error={error} onRetry={retry} />
      ) : (
        <Loading />
      )}
    </>
  )
}
