import type { WallSpan } from '../../core/kernel/zones.ts'
import { useDesk, type Desk } from '../desk/desk.ts'
import { likelyStart, useLikelyStarts } from '../flow/foreseen.ts'
import { editorsIn, useAllEditors } from '../presence/use-editors.ts'
import { useAttention, type Attention } from './attention.ts'
import type { Column, Placed } from './columns.ts'
import type { Cursor } from './cursor.ts'
import { useShownDay } from './day-context.ts'
import { heightOf, LEAST_HEIGHT, LINE, MARGIN, topOf, type Scale } from './geometry.ts'
import { isLate, minutesLate } from './late.ts'
import { useCellKeys } from './recycled.ts'
import { VisitCell } from './visit-cell.tsx'

interface Props {
  readonly column: Column
  /** Pixels that the column is wide. */
  readonly width: number
  readonly scale: Scale
  /** Pixels of one rem. */
  readonly rem: number
  /** The stretch that is drawn first; null once all is drawn. */
  readonly sight: WallSpan | null
  /** The cursor when it is in this column. */
  readonly cursor: Cursor | null
}

/** The appointments of a column; what changes from moment to moment is read once for all of them. */
export function PlacedVisits({ column, width, scale, rem, sight, cursor }: Props) {
  const { known, now } = useShownDay()
  const held = useAttention(inHand)
  const open = useDesk(onPanel)
  const starts = useLikelyStarts()
  const editors = useAllEditors()
  const { lateAfter } = known.directory.practice.waitingLimits
  const keys = useCellKeys(
    column.date,
    column.placed.map(({ entry }) => entry.id),
  )
  return column.placed.map((placed, at) => {
    const { entry, span } = placed
    if (sight !== null && !meets(span, sight) && cursor?.visitId !== entry.id) return null
    return (
      <VisitCell
        key={keys[at]}
        {...{ entry, rem }}
        {...boxOf(placed, width, scale)}
        columnKey={column.key}
        from={span[0]}
        pointed={cursor?.visitId === entry.id}
        held={held === entry.id}
        open={open === entry.id}
        late={isLate(entry, now, lateAfter) ? minutesLate(entry, now) : null}
        likely={likelyStart(starts, entry)}
        editors={editorsIn(editors, 'appointment', entry.id)}
      />
    )
  })
}

const meets = (a: WallSpan, b: WallSpan): boolean => a[0] < b[1] && b[0] < a[1]

const inHand = ({ hand }: Attention) =>
  hand === null || hand.doing === 'choosing' ? null : hand.visit.id

const onPanel = ({ panel }: Desk) => (panel?.name === 'appointment' ? panel.appointmentId : null)

function boxOf({ span, lane }: Placed, width: number, scale: Scale) {
  const share = (width - LINE) / lane.of
  return {
    top: topOf(span[0], scale),
    height: Math.max(LEAST_HEIGHT, heightOf(span[1] - span[0], scale)) - 1,
    left: lane.lane * share + MARGIN,
    width: lane.wide * share - 2 * MARGIN,
  }
}
