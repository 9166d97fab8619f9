import { Pin } from 'lucide-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useAttention } from '../board/attention.ts'
import { useShownDay } from '../board/day-context.ts'
import { useDropTarget } from '../board/drop-target.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { useMay } from '../client/session.ts'
import { ErrorState } from '../ui/index.ts'
import { Note } from './note.tsx'
import styles from './pinboard.module.css'
import { usePinboard } from './use-pinboard.ts'
import { useTaking } from './use-taking.ts'

/** What the practice took off the board while it looks for places; a visit is let go here to park it. */
export function Pinboard({ known }: { known: KnownDirectory }) {
  const { t } = useTranslation('pinboard')
  const { data, error, refetch } = usePinboard()
  const mayBook = useMay('appointments.book')
  const { take } = useTaking(useShownDay())
  const isCarrying = useAttention(({ hand }) => hand?.doing === 'moving')
  const isOver = useDropTarget(({ over }) => over === 'pinboard')
  const isShown = (data ?? []).length > 0 || isCarrying
  useRoomBelowToasts(isShown)
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  const parked = data ?? []
  if (!isShown) return null
  return (
    <section
      className={styles.pinboard}
      aria-label={t('title')}
      data-drop="pinboard"
      {...(isOver && { 'data-over': true })}
      {...(parked.length === 0 && { 'data-empty': true })}
    >
      <h2 className={styles.title}>
        <Pin size="0.9375rem" aria-hidden />
        {t('title')} {parked.length > 0 && `(${parked.length})`}
      </h2>
      {isCarrying && <p className={styles.hint}>{t('drop')}</p>}
      {!isCarrying && (
        <ul className={styles.notes}>
          {parked.map((visit) => (
            <Note key={visit.id} visit={visit} known={known} onTake={mayBook ? take : null} />
          ))}
        </ul>
      )}
    </section>
  )
}

/** Toasts stand above the pinboard, so that neither covers the other. */
function useRoomBelowToasts(isShown: boolean): void {
  useEffect(() => {
    if (!isShown) return undefined
    const { style } = document.documentElement
    style.setProperty('--toast-lift', 'var(--pinboard)')
    return () => void style.removeProperty('--toast-lift')
  }, [isShown])
}
