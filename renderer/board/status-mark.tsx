import type { Status } from '../../core/appointments/contract.ts'
import { cx, statusIcons } from '../ui/index.ts'
import styles from './status-mark.module.css'

interface Props {
  readonly status: Status
  /** What the status is called; null leaves it to the icon. */
  readonly word: string | null
  /** In the line of the name it gives way to that; beside the time, to the time. */
  readonly stands: 'alone' | 'inline' | 'beside'
}

/** A status by colour, icon and word. */
export function StatusMark({ status, word, stands }: Props) {
  const Icon = statusIcons[status]
  return (
    <span className={cx(styles.status, styles[stands])} data-status={status}>
      <Icon size="0.75rem" strokeWidth={2.25} aria-hidden />
      {word !== null && <span className={styles.word}>{word}</span>}
    </span>
  )
}
