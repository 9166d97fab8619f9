import { useTranslation } from 'react-i18next'
import type { Status } from '../../core/appointments/contract.ts'
import { cx, statusIcons } from '../ui/index.ts'
import styles from './appointment-face.module.css'

interface Props {
  readonly status: Status
  /** False leaves the word to those who hear the screen. */
  readonly worded?: boolean
}

/** A status by colour, icon and word; on a narrow face the word is only read aloud. */
export function StatusMark({ status, worded = true }: Props) {
  const { t } = useTranslation()
  const Icon = statusIcons[status]
  return (
    <span className={styles.status} data-status={status}>
      <Icon size="0.75rem" strokeWidth={2.25} aria-hidden />
      <span className={cx(styles.statusWord, !worded && styles.unworded)}>
        {t(`status.${status}`)}
      </span>
    </span>
  )
}
