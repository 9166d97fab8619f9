import { memo } from 'react'
import type { WallSpan } from '../../core/kernel/zones.ts'
import { GroupCell } from '../groups/group-cell.tsx'
import { HeldTimes } from '../holds/held-times.tsx'
import { ColumnHead } from './column-head.tsx'
import type { Column } from './columns.ts'
import { CursorCell } from './cursor-cell.tsx'
import type { Cursor } from './cursor.ts'
import type { Scale } from './geometry.ts'
import { useShownDay } from './day-context.ts'
import { NowLine } from './now-line.tsx'
import { PlacedVisits } from './placed-visits.tsx'
import { Shading } from './shading.tsx'
import styles from './sheet.module.css'

interface Props {
  readonly column: Column
  readonly index: number
  readonly left: number
  readonly width: number
  readonly scale: Scale
  /** Pixels of one rem. */
  readonly rem: number
  /** The stretch that is drawn first; null once all is drawn. */
  readonly sight: WallSpan | null
  /** The cursor when it is in this column. */
  readonly cursor: Cursor | null
}

/**
 * One provider or room of the day. For assistive technology the board is a grid whose rows are
 * these columns: the head is the row's heading, its appointments and the empty cell under the
 * cursor are the row's cells.
 */
export const BoardColumn = memo(function BoardColumn(props: Props) {
  const { column, index, left, width, scale, rem, sight, cursor } = props
  const { columns } = useShownDay()
  const beginsDay = index > 0 && columns[index - 1]?.date !== column.date
  return (
    <div
      className={styles.column}
      role="row"
      aria-rowindex={index + 1}
      data-begins-day={beginsDay || undefined}
      style={{ left, width }}
    >
      <ColumnHead column={column} index={index} width={width} />
      <div className={styles.body}>
        <Shading column={column} scale={scale} />
        <PlacedVisits {...{ column, width, scale, rem, sight, cursor }} />
        {column.groups.map(({ group, span }) => (
          <GroupCell key={group.id} group={group} span={span} scale={scale} />
        ))}
        <HeldTimes column={column} scale={scale} />
        <NowLine column={column} scale={scale} />
        {cursor?.visitId === null && (
          <CursorCell column={column} minute={cursor.minute} scale={scale} />
        )}
      </div>
    </div>
  )
})
