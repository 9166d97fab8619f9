import { Glyph } from '../ui/index.ts'
import styles from './cell-marks.module.css'

/** What of an appointment matters at this moment, and to whom. */
export interface CellMoment {
  /** Minutes that the patient is late; null for one who is not. */
  readonly late: number | null
  /** `12 min late`; null for one who is not. */
  readonly lateWords: string | null
  /** When the provider is likely to begin, `9:50`, where that is later than booked; else null. */
  readonly likely: string | null
  /** `likely 9:50`; null where it begins as booked. */
  readonly likelyWords: string | null
  /** Colleagues who are editing it. */
  readonly editors: readonly string[]
  /** `Dana is editing this`; null where nobody is. */
  readonly editorsWords: string | null
}

/** Marks of the moment before the name: late, to begin later, and being edited by whom. The cell says them in words. */
export function CellMarks(moment: CellMoment) {
  const { late, lateWords, likely, likelyWords, editors, editorsWords } = moment
  const [first] = editors
  return (
    <>
      {late !== null && (
        <span className={styles.late} title={lateWords ?? undefined}>
          <Glyph name="alarm-clock" className={styles.alarm} />
          {late}
        </span>
      )}
      {late === null && likely !== null && (
        <span className={styles.likely} title={likelyWords ?? undefined}>
          <Glyph name="hourglass" />
          {likely}
        </span>
      )}
      {first !== undefined && (
        <span className={styles.editor} title={editorsWords ?? undefined}>
          <Glyph name="pencil-line" />
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
