import { lazy, Suspense, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { StartedPage } from '../../core/kiosk/pages-contract.ts'
import { unlockPage } from '../client/locked-page.ts'
import { useSession } from '../client/session.ts'
import { EmptyState, Loading } from '../ui/index.ts'
import css from './kiosk.module.css'
import { StaffDoor } from './staff-door.tsx'

const Kiosk = lazy(async () => ({ default: (await import('./kiosk.tsx')).Kiosk }))
const Display = lazy(async () => ({ default: (await import('../display/display.tsx')).Display }))

/** The one page that this window is locked to, until a staff member signs in. */
export function LockedPage({ page }: { page: StartedPage }) {
  const isAlive = useSession((session) => session.token !== null)
  const isStaff = useSession((session) => session.account !== null)
  useEffect(() => {
    document.documentElement.dataset['page'] = page.page
    return () => {
      delete document.documentElement.dataset['page']
    }
  }, [page.page])
  useEffect(() => {
    if (isStaff) unlockPage()
  }, [isStaff])
  if (isStaff) return <Loading />
  return (
    <div className={css.page}>
      <Suspense fallback={<Loading />}>
        {!isAlive && <Ended />}
        {isAlive && page.page === 'kiosk' && <Kiosk page={page} />}
        {isAlive && page.page === 'display' && <Display page={page} />}
      </Suspense>
      <StaffDoor />
    </div>
  )
}

/** Its session ran out, or somebody ended it. */
function Ended() {
  const { t } = useTranslation('kiosk')
  return (
    <main className={css.middle}>
      <EmptyState title={t('ended')}>{t('endedHint')}</EmptyState>
    </main>
  )
}
