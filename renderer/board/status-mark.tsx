import type { Status } from '../../core/appointments/contract.ts'
import { cx, Glyph, type GlyphName } from '../ui/index.ts'
import styles from './status-mark.module.css'

const statusGlyphs: Readonly<Record<Status, GlyphName>> = {
  scheduled: 'calendar-clock',
  confirmed: 'calendar-check',
  arrived: 'map-pin',
  roomed: 'door-open',
  in_progress: 'circle-dot',
  completed: 'check-check',
  cancelled: 'ban',
  no_show: 'user-x',
  rescheduled: 'replace',
}

interface Props {
  readonly status: Status
  /** What the status is called; null leaves it to the icon. */
  readonly word: string | null
  /** In the line of the name it gives way to that; beside the time, to the time. */
  readonly stands: 'alone' | 'inline' | 'beside'
}

/** A status by colour, icon and word. */
export function StatusMark({ status, word, stands }: Props) {
  return (
    <span className={cx(styles.status, styles[stands])} data-status={status}>
      <Glyph name={statusGlyphs[status]} className={styles.icon} />
      {word !== null && <span className={styles.word}>{word}</span>}
    </span>
  )
}
