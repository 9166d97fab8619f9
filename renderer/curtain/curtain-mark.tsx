import { EyeOff } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Banner, Button } from '../ui/index.ts'
import styles from './curtain-mark.module.css'
import { liftCurtain, useCurtain } from './curtain.ts'
import { useCurtainKeys } from './use-curtain-keys.ts'

/** Listens for the key of the curtain, and says so while it is drawn. */
export function CurtainMark() {
  const { t } = useTranslation('curtain')
  const isDrawn = useCurtain((curtain) => curtain.isDrawn)
  useCurtainKeys()
  const lift = (
    <Button size="s" onPress={liftCurtain}>
      {t('lift')}
    </Button>
  )
  return (
    <div className={styles.place} role="status" data-react-aria-top-layer>
      {isDrawn && (
        <Banner tone="accent" icon={EyeOff} action={lift}>
          {t('drawn')}
        </Banner>
      )}
    </div>
  )
}
