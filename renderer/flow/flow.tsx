import { Armchair } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProviderId } from '../../core/kernel/ids.ts'
import { EmptyState } from '../ui/index.ts'
import { FlowHead } from './flow-head.tsx'
import { FlowLanes } from './flow-lanes.tsx'
import { FlowScreen, type SiteToday } from './flow-screen.tsx'
import { useLanes, type LanesBy } from './use-lanes.ts'

/** Everybody who comes to the site today, where they are, and since when. */
export function Flow() {
  const { t } = useTranslation('flow')
  const [by, setBy] = useState<LanesBy>('state')
  const [providerId, setProviderId] = useState<ProviderId | null>(null)
  const chosen = { by, onBy: setBy, providerId, onProvider: setProviderId }
  return (
    <FlowScreen title={t('title')} head={(site) => <FlowHead {...site} {...chosen} />}>
      {(site) => <Everybody {...site} {...{ by, providerId }} />}
    </FlowScreen>
  )
}

interface Props extends SiteToday {
  readonly by: LanesBy
  /** Null shows the visits of everyone. */
  readonly providerId: ProviderId | null
}

function Everybody({ visits, by, providerId, outlook, known, wording, now }: Props) {
  const { t } = useTranslation('flow')
  const shown = visits.filter(({ entry }) => providerId === null || entry.providerId === providerId)
  const lanes = useLanes(by, shown, outlook, known, wording)
  if (shown.length > 0) return <FlowLanes {...{ lanes, by, known, wording, now }} />
  return (
    <EmptyState icon={Armchair} title={t('emptyTitle')}>
      {t('emptyHint')}
    </EmptyState>
  )
}
