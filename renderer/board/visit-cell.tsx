import { memo, type MouseEvent } from 'react'
import type { BoardEntry } from '../../core/appointments/contract.ts'
import { useDesk } from '../desk/desk.ts'
import { AppointmentFace } from './appointment-face.tsx'
import { useAttention } from './attention.ts'
import { useCellTerms, type Moment } from './cell-context.ts'
import { CellMarks, type CellMoment } from './cell-marks.tsx'
import styles from './cell.module.css'
import { roomOn } from './face-room.ts'
import { Spoken } from './spoken.tsx'
import { isMovable } from './steps.ts'

/** Each a plain value, so that a cell is drawn anew only when something of it changed. */
interface Props extends Moment {
  readonly entry: BoardEntry
  readonly columnKey: string
  /** The wall minute that it begins at. */
  readonly from: number
  /** Where it stands in its column, in pixels. */
  readonly top: number
  readonly height: number
  readonly left: number
  readonly width: number
  /** Pixels of one rem. */
  readonly rem: number
  /** True while the keyboard is at this cell. */
  readonly pointed: boolean
  /** True while it is in hand. */
  readonly held: boolean
  /** True while its panel is open. */
  readonly open: boolean
}

/** An appointment as a cell of the grid. */
export const VisitCell = memo(function VisitCell(props: Props) {
  const { entry, top, height, left, width, rem, pointed, held, open } = props
  const { today, shows, openMenu, wordingOf, momentOf } = useCellTerms()
  const { faceOf, visit } = wordingOf(entry)
  const moment = momentOf(entry, props)
  const words = faceOf(entry, today)
  const showMenu = (event: MouseEvent<HTMLElement>) => {
    event.preventDefault()
    openMenu(entry, event.currentTarget)
  }
  return (
    <div
      className={styles.visit}
      role="gridcell"
      tabIndex={pointed ? 0 : -1}
      data-visit={entry.id}
      data-cursor={pointed || undefined}
      data-held={held || undefined}
      data-open={open || undefined}
      data-movable={isMovable(entry.status) || undefined}
      aria-selected={open}
      style={{ top, height, left, width }}
      onClick={() => {
        follow(props)
        useDesk.getState().open({ name: 'appointment', appointmentId: entry.id })
      }}
      onFocus={() => follow(props)}
      onContextMenu={showMenu}
    >
      <Spoken say={() => spokenOf(visit(words), moment)} atOnce={pointed} />
      <AppointmentFace
        {...words}
        shows={shows}
        room={roomOn({ height, width }, rem)}
        marks={<CellMarks {...moment} />}
      />
    </div>
  )
})

const spokenOf = (visit: string, { lateWords, likelyWords, editorsWords }: CellMoment): string =>
  [visit, lateWords, likelyWords, editorsWords].filter((words) => words !== null).join(', ')

/** The cursor goes where the focus went by itself, as after a click. */
function follow({ entry, columnKey, from }: Props): void {
  const { cursor } = useAttention.getState()
  if (cursor?.visitId === entry.id && cursor.columnKey === columnKey) return
  useAttention.setState({ cursor: { columnKey, minute: from, visitId: entry.id } })
}
