import { useShownDay } from './day-context.ts'
import type { Column } from './columns.ts'
import { groupAt } from './cursor.ts'
import { heightOf, topOf, type Scale } from './geometry.ts'
import styles from './cell.module.css'
import { useAttention } from './attention.ts'
import { useHandVerdict } from './use-hand.ts'
import { outsideAt } from './verdict.ts'
import { useColumnName } from './use-column-name.ts'
import { useWording } from './wording.ts'

interface Props {
  readonly column: Column
  readonly minute: number
  readonly scale: Scale
}

/** The empty cell that the keyboard is at; while a visit is in hand, the place it would be put. */
export function CursorCell({ column, minute, scale }: Props) {
  const grid = useAttention((attention) => attention.bounds.grid)
  const carrying = useAttention(({ hand }) => hand !== null)
  const label = useLabel(column, minute)
  return (
    <div
      className={styles.cursor}
      role="gridcell"
      tabIndex={0}
      data-cursor
      data-carrying={carrying || undefined}
      aria-label={label}
      style={{ top: topOf(minute, scale), height: heightOf(grid, scale) }}
    />
  )
}

function useLabel(column: Column, minute: number): string {
  const { known } = useShownDay()
  const { t, minute: timeOf, outside, verdict } = useWording(known, column.zone)
  const judged = useHandVerdict(column)
  const { whole } = useColumnName(column)
  const where = { column: whole, time: timeOf(minute) }
  if (judged) return t('putCell', { ...where, verdict: verdict(judged) })
  const why = outsideAt(column, minute)
  if (why) return t('emptyCellIn', { ...where, why: outside(why) })
  const aside = column.asides.find(({ span }) => span[0] <= minute && minute < span[1])
  if (aside) return t('emptyCellIn', { ...where, why: t('setAsideFor', { label: aside.label }) })
  const group = groupAt({ columnKey: column.key, minute }, [column])
  if (group) return t('emptyCellIn', { ...where, why: group.name })
  return t('emptyCell', where)
}
