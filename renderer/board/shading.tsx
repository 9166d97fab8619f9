import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { normalize, subtract } from '../../core/kernel/intervals.ts'
import type { WallSpan } from '../../core/kernel/zones.ts'
import { iconSize } from '../ui/index.ts'
import { asideMarks } from './aside-marks.ts'
import type { Aside, Closure, Column } from './columns.ts'
import { heightOf, topOf, type Scale } from './geometry.ts'
import styles from './shading.module.css'
import { useLook } from './view.ts'

/** Below this height (px) a stretch has no room for its word. */
const ROOM_FOR_WORD = 18

interface Props {
  readonly column: Column
  readonly scale: Scale
}

/** The ground of a column: closed hours shaded; breaks, time off and blocks tinted and named. */
export const Shading = memo(function Shading({ column, scale }: Props) {
  const { rowMinutes } = useLook()
  const closed = subtract([[scale.from, scale.to]], normalize(open(column)))
  return (
    <div className={styles.shading} aria-hidden>
      {closed.map((span) => (
        <div key={span[0]} className={styles.closed} style={boxOf(span, scale)} />
      ))}
      {column.closures.map((closure) => (
        <Stretch key={`${closure.why}${closure.span[0]}`} closure={closure} scale={scale} />
      ))}
      {column.asides.map((aside) => (
        <SetAside key={aside.id} aside={aside} scale={scale} />
      ))}
      <div
        className={styles.lines}
        style={{
          '--hour': `${heightOf(60, scale)}px`,
          '--step': `${heightOf(rowMinutes, scale)}px`,
        }}
      />
    </div>
  )
})

function Stretch({ closure, scale }: { closure: Closure; scale: Scale }) {
  const { t } = useTranslation('board')
  const box = boxOf(closure.span, scale)
  const word = closure.reason ?? t(closure.why === 'break' ? 'break' : 'timeOff')
  return (
    <div className={styles.closure} data-why={closure.why} style={box}>
      {box.height >= ROOM_FOR_WORD && <span>{word}</span>}
    </div>
  )
}

/** Time set aside, with the word for it and a mark for its kind beside the tint. */
function SetAside({ aside, scale }: { aside: Aside; scale: Scale }) {
  const box = boxOf(aside.span, scale)
  const Mark = asideMarks[aside.kind]
  return (
    <div className={styles.aside} data-kind={aside.kind} style={box}>
      {box.height >= ROOM_FOR_WORD && (
        <span>
          <Mark size={iconSize.s} aria-hidden /> {aside.label}
        </span>
      )}
    </div>
  )
}

const open = ({ working, closures }: Column): WallSpan[] => [
  ...working,
  ...closures.map(({ span }) => span),
]

function boxOf([start, end]: WallSpan, scale: Scale) {
  const from = Math.max(start, scale.from)
  const to = Math.min(end, scale.to)
  return { top: topOf(from, scale), height: Math.max(0, heightOf(to - from, scale)) }
}
