import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/index.ts'
import styles from './check-in.module.css'

interface Props {
  readonly number: number
  readonly title: string
  readonly state: 'done' | 'current' | 'coming'
  /** Opens a step that is through; null where there is nothing to go back to. */
  readonly onReopen: (() => void) | null
  readonly children: ReactNode
}

/** One step: its number or a tick, its name, and when it is its turn, what it asks. */
export function StepFrame({ number, title, state, onReopen, children }: Props) {
  const { t } = useTranslation('checkIn')
  return (
    <li
      className={styles.step}
      data-state={state}
      {...(state === 'current' && { 'aria-current': 'step' as const })}
    >
      <div className={styles.stepHead}>
        <span className={styles.mark}>
          {state === 'done' ? <Check size={14} aria-hidden /> : number}
        </span>
        <h2>{title}</h2>
        {state === 'done' && onReopen && (
          <Button variant="quiet" size="s" onPress={onReopen}>
            {t('again')}
          </Button>
        )}
      </div>
      {children && <div className={styles.stepBody}>{children}</div>}
    </li>
  )
}
