import { ProgressBar } from 'react-aria-components'
import { cx } from './cx.ts'
import css from './progress.module.css'

interface ProgressProps {
  /** What is under way; read aloud. */
  label: string
  /** Between 0 and 1. */
  done: number
}

/** How far something has come, as a bar; the words beside it say what. */
export const Progress = ({ label, done }: ProgressProps) => (
  <ProgressBar className={cx(css.progress)} aria-label={label} value={done * 100}>
    <span className={css.track}>
      <span className={css.bar} style={{ inlineSize: `${done * 100}%` }} />
    </span>
  </ProgressBar>
)
