import { Hand } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { calledName } from '../../core/kernel/names.ts'
import { Banner, Button } from '../ui/index.ts'
import { useAttention } from './attention.ts'
import styles from './board.module.css'
import { dropHand } from './use-keys.ts'

/** Says which visit was cut and how to put it down, while it is carried. */
export function HandBar() {
  const { t } = useTranslation('board')
  const hand = useAttention((attention) => attention.hand)
  if (hand?.doing !== 'moving' || hand.by !== 'keyboard') return null
  const drop = (
    <Button size="s" onPress={dropHand}>
      {t('hand.drop')}
    </Button>
  )
  return (
    <div className={styles.handBar}>
      <Banner tone="accent" icon={Hand} action={drop}>
        {t('hand.moving', { name: calledName(hand.visit) })}
      </Banner>
    </div>
  )
}
