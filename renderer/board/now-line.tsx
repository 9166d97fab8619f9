import type { Column } from './columns.ts'
import { useShownDay } from './day-context.ts'
import { topOf, type Scale } from './geometry.ts'
import styles from './sheet.module.css'

/** Where the day is now, across a column. */
export function NowLine({ column, scale }: { column: Column; scale: Scale }) {
  const { nowIn } = useShownDay()
  const nowMinute = nowIn(column)
  if (nowMinute === null || nowMinute < scale.from || nowMinute >= scale.to) return null
  return <div className={styles.now} style={{ top: topOf(nowMinute, scale) }} aria-hidden />
}
