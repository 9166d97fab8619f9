import { useTranslation } from 'react-i18next'
import type { Status } from '../../core/appointments/contract.ts'
import { statusIcons } from '../ui/index.ts'
import styles from './appointment-face.module.css'

/** A status by colour, icon and word; on a narrow face the word is only read aloud. */
export function StatusMark({ status }: { status: Status }) {
  const { t } = useTranslation()
  const Icon = statusIcons[status]
  return (
    <span className={styles.status} data-status={status}>
      <Icon size={12} strokeWidth={2.25} aria-hidden />
      <span className={styles.statusWord}>{t(`status.${status}`)}</span>
    </span>
  )
}
