import { memo, type MouseEvent } from 'react'
import { useDesk } from '../desk/desk.ts'
import { AppointmentFace } from './appointment-face.tsx'
import { useAttention } from './attention.ts'
import { CellMarks } from './cell-marks.tsx'
import type { Placed } from './columns.ts'
import { useShownDay } from './day-context.ts'
import { heightOf, LEAST_HEIGHT, topOf, type Scale } from './geometry.ts'
import styles from './cell.module.css'
import { isMovable } from './steps.ts'
import { useCellMoment } from './use-cell-moment.ts'
import { useCellWording } from './wording.ts'

interface Props {
  readonly placed: Placed
  readonly columnKey: string
  readonly scale: Scale
  /** True while the keyboard is at this cell. */
  readonly pointed: boolean
}

/** An appointment as a cell of the grid. */
export const VisitCell = memo(function VisitCell({ placed, columnKey, scale, pointed }: Props) {
  const { known, zone, today, shows, openMenu } = useShownDay()
  const { entry } = placed
  const { faceOf, visit } = useCellWording(known.location(entry.locationId)?.zone ?? zone)
  const held = useAttention(({ hand }) => hand?.doing !== 'choosing' && hand?.visit.id === entry.id)
  const open = useDesk((desk) => isOpen(desk.panel, entry.id))
  const moment = useCellMoment(entry)
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
      aria-selected={open}
      style={boxOf(placed, scale)}
      onClick={() => useDesk.getState().open({ name: 'appointment', appointmentId: entry.id })}
      onFocus={() => follow(columnKey, placed)}
      onContextMenu={showMenu}
    >
      <span className={styles.spoken}>
        {[visit(words), moment.lateWords, moment.likelyWords, moment.editorsWords]
          .filter(Boolean)
          .join(', ')}
      </span>
      <div className={styles.fill} aria-hidden>
        <AppointmentFace {...words} shows={shows} marks={<CellMarks {...moment} />} />
      </div>
      {isMovable(entry.status) && <div className={styles.edge} data-edge aria-hidden />}
    </div>
  )
})

const isOpen = (panel: ReturnType<typeof useDesk.getState>['panel'], id: string): boolean =>
  panel?.name === 'appointment' && panel.appointmentId === id

/** The cursor goes where the focus went by itself, as after a click. */
function follow(columnKey: string, { entry, span }: Placed): void {
  const { cursor } = useAttention.getState()
  if (cursor?.visitId === entry.id && cursor.columnKey === columnKey) return
  useAttention.setState({ cursor: { columnKey, minute: span[0], visitId: entry.id } })
}

function boxOf({ span, lane }: Placed, scale: Scale) {
  const share = 100 / lane.of
  return {
    top: topOf(span[0], scale),
    height: Math.max(LEAST_HEIGHT, heightOf(span[1] - span[0], scale)) - 1,
    left: `calc(${lane.lane * share}% + 2px)`,
    width: `calc(${lane.wide * share}% - 4px)`,
  }
}
