import { useTranslation } from 'react-i18next'
import type { Status } from '../../core/appointments/contract.ts'
import { cx, statusIcons } from '../ui/index.ts'
import styles from './status-mark.module.css'

interface Props {
  readonly status: Status
  /** False leaves the word to those who hear the screen. */
  readonly worded?: boolean
  /** In the line of the name, or beside the time, it gives way to them. */
  readonly stands?: 'inline' | 'beside'
}

/** A status by colour, icon and word; on a narrow face the word is only read aloud. */
export function StatusMark({ status, worded = true, stands }: Props) {
  const { t } = useTranslation()
  const Icon = statusIcons[status]
  const mark = (
    <span className={styles.status} data-status={status}>
      <Icon size="0.75rem" strokeWidth={2.25} aria-hidden />
      <span className={cx(styles.word, !worded && styles.unworded)}>{t(`status.${status}`)}</span>
    </span>
  )
  return stands === undefined ? mark : <span className={styles[stands]}>{mark}</span>
}
