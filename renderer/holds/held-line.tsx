import { Lock } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Zone } from '../../core/kernel/zones.ts'
import { Banner, iconSize } from '../ui/index.ts'
import styles from './holds.module.css'
import type { Held } from './use-hold.ts'
import { useHoldWords } from './words.ts'

/** Says that the chosen time is kept, or who keeps it already. */
export function HeldLine({ held, zone }: { held: Held; zone: Zone }) {
  const { t } = useTranslation('holds')
  const words = useHoldWords(zone)
  return (
    <div className={styles.foot} role="status">
      {held?.kind === 'taken' && <Banner tone="warning">{t('taken', { name: held.by })}</Banner>}
      {held?.kind === 'mine' && (
        <p className={styles.line}>
          <Lock size={iconSize.s} aria-hidden />
          {words(held.hold)}
        </p>
      )}
    </div>
  )
}
