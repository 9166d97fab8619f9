import { AlarmClock, PencilLine } from 'lucide-react'
import styles from './cell-marks.module.css'

/** What of an appointment matters at this moment, and to whom. */
export interface CellMoment {
  /** Minutes that the patient is late; null for one who is not. */
  readonly late: number | null
  /** `12 min late`; null for one who is not. */
  readonly lateWords: string | null
  /** Colleagues who are editing it. */
  readonly editors: readonly string[]
  /** `Dana is editing this`; null where nobody is. */
  readonly editorsWords: string | null
}

/** Marks of the moment before the name: late, and being edited by whom. The cell says them in words. */
export function CellMarks({ late, lateWords, editors, editorsWords }: CellMoment) {
  const [first] = editors
  return (
    <>
      {late !== null && (
        <span className={styles.late} title={lateWords ?? undefined}>
          <AlarmClock size="0.8125rem" strokeWidth={2.25} />
          {late}
        </span>
      )}
      {first !== undefined && (
        <span className={styles.editor} title={editorsWords ?? undefined}>
          <PencilLine size="0.6875rem" strokeWidth={2.25} />
          {initialsOf(first)}
        </span>
      )}
    </>
  )
}

const initialsOf = (name: string): string =>
  name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => word.slice(0, 1).toUpperCase())
    .join('')
