import type { KeyboardEvent, ReactNode } from 'react'
import { Section } from '../ui/index.ts'
import styles from './check-in.module.css'

interface Props {
  readonly title: string
  readonly children: ReactNode
  /** Leaves what is being changed in it: Escape does, and not more. */
  readonly onLeave?: () => void
}

/** One part of the screen, framed. */
export const Card = ({ title, children, onLeave }: Props) => (
  <div className={styles.card} onKeyDown={(event) => leaveByKey(event, onLeave)}>
    <Section title={title}>{children}</Section>
  </div>
)

function leaveByKey(event: KeyboardEvent, onLeave: (() => void) | undefined): void {
  if (event.key !== 'Escape' || event.defaultPrevented || !onLeave) return
  event.preventDefault()
  onLeave()
}
