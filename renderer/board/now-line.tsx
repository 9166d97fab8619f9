import { useShownDay } from './day-context.ts'
import { topOf, type Scale } from './geometry.ts'
import styles from './sheet.module.css'

/** Where the day is now, across a column. */
export function NowLine({ scale }: { scale: Scale }) {
  const { nowMinute } = useShownDay()
  if (nowMinute === null || nowMinute < scale.from || nowMinute >= scale.to) return null
  return <div className={styles.now} style={{ top: topOf(nowMinute, scale) }} aria-hidden />
}
