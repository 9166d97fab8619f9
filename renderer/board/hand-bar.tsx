import { Hand, Pin } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { calledName } from '../../core/kernel/names.ts'
import { isAwaited } from '../appointment/flow.ts'
import { Banner, Button } from '../ui/index.ts'
import { useParking } from '../visit-commands/use-parking.ts'
import { useAttention } from './attention.ts'
import styles from './board.module.css'
import { dropHand, parkHand } from './use-keys.ts'

/** Says which visit was cut and how to put it down, while it is carried. */
export function HandBar() {
  const { t } = useTranslation('board')
  const { park } = useParking()
  const hand = useAttention((attention) => attention.hand)
  if (hand?.doing !== 'moving' || hand.by !== 'keyboard') return null
  const ways = (
    <span className={styles.ways}>
      {isAwaited(hand.visit.status) && (
        <Button size="s" icon={Pin} onPress={() => parkHand(park)}>
          {t('hand.park')}
        </Button>
      )}
      <Button size="s" onPress={dropHand}>
        {t('hand.drop')}
      </Button>
    </span>
  )
  return (
    <div className={styles.handBar}>
      <Banner tone="accent" icon={Hand} action={ways}>
        {t('hand.moving', { name: calledName(hand.visit) })}
      </Banner>
    </div>
  )
}
