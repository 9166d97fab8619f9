import { PencilLine } from 'lucide-react'
import type { AppointmentId } from '../../core/kernel/ids.ts'
import styles from './editors-mark.module.css'
import { useEditors, useEditorsWords } from './use-editors.ts'

/** On an appointment of the board: the initials of who is editing it, with their names for readers. */
export function EditorsMark({ appointmentId }: { appointmentId: AppointmentId }) {
  const [first] = useEditors('appointment', appointmentId)
  const words = useEditorsWords('appointment', appointmentId)
  if (first === undefined || words === null) return null
  return (
    <span className={styles.mark} role="img" aria-label={words} title={words}>
      <PencilLine size="0.6875rem" aria-hidden />
      {initialsOf(first)}
    </span>
  )
}

const initialsOf = (name: string): string =>
  name
    .split(/\s+/)
    .map((word) => word.slice(0, 1).toUpperCase())
    .slice(0, 2)
    .join('')
