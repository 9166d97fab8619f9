import { useMemo, useRef, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { WallSpan } from '../../core/kernel/zones.ts'
import { useMay } from '../client/session.ts'
import { useTaking } from '../pinboard/use-taking.ts'
import { useParking } from '../visit-commands/use-parking.ts'
import { useVisitCommands } from '../visit-commands/use-visit-commands.ts'
import { useAttention } from './attention.ts'
import { Axis } from './axis.tsx'
import { BoardColumn } from './column.tsx'
import { shownCursor, type Cursor } from './cursor.ts'
import { useShownDay, type ShownDay } from './day-context.ts'
import { columnWidthFor, visibleColumns, type Layout, type Scale } from './geometry.ts'
import { Ghost } from './ghost.tsx'
import type { Ground } from './press.ts'
import styles from './sheet.module.css'
import { HearingWaits } from './spoken.tsx'
import { useColumnKeys } from './use-column-keys.ts'
import { useFocus } from './use-focus.ts'
import { cut, useKeys } from './use-keys.ts'
import { usePointer } from './use-pointer.ts'
import { usePut } from './use-put.ts'
import { useScrolling } from './use-scrolling.ts'
import { useSight } from './use-sight.ts'
import { useViewport, type Viewport } from './use-viewport.ts'
import { useWheelZoom } from './use-wheel-zoom.ts'

/** Rem that a column takes at least, each lane of it where visits stand side by side, and the most of that. */
const LEAST_COLUMN = 11.5
/** The same where a column is a whole day, so that a week fits into a small window. */
const LEAST_DAY = 10
const LEAST_LANE = 4.5
const WIDEST_COLUMN = 36
/** Rem that the axis takes. */
const AXIS = 3.75

interface Props {
  /** Whole hours that are shown. */
  readonly range: readonly [from: number, to: number]
  /** Rem that an hour is tall. */
  readonly hour: number
  readonly label: string
}

/** The grid of the day: sticky heads and axis around the columns, in one scroller. */
export function Sheet({ range, hour, label }: Props) {
  const { t } = useTranslation('board')
  const day = useShownDay()
  const scroller = useRef<HTMLDivElement>(null)
  const ground = useRef<HTMLDivElement>(null)
  const viewport = useViewport(scroller)
  const scale = useScale(range, hour, viewport.rem)
  const layout = layoutOf(day, viewport)
  const cursor = useShownCursor(day)
  const sight = useSight(day, scale, viewport)
  const hands = useHands({
    day,
    scroller,
    cursor,
    ground: () => groundOf(ground, layout, scale, day),
  })
  useScrolling(scroller, scale, day)
  useFocus(scroller, cursor)
  useWheelZoom(scroller)
  const height = (scale.to - scale.from) * scale.pixelsPerMinute
  return (
    <div
      ref={scroller}
      className={styles.scroller}
      role="grid"
      aria-label={label}
      aria-description={t('gridHelp')}
      aria-rowcount={day.columns.length}
      {...hands}
    >
      <div className={styles.content}>
        <Axis scale={scale} />
        <div
          className={styles.columns}
          role="presentation"
          style={{ width: layout.columnWidth * layout.count }}
        >
          <div ref={ground} className={styles.ground} style={{ height }} aria-hidden />
          <HearingWaits value={sight !== null}>
            {inSight(day, layout, viewport, cursor, sight).map((index) => (
              <OneColumn
                key={day.columns[index]?.key}
                {...{ index, layout, scale, cursor, sight }}
                rem={viewport.rem}
              />
            ))}
          </HearingWaits>
          <Ghost {...{ layout, scale, viewport }} />
        </div>
      </div>
    </div>
  )
}

interface OneProps {
  readonly index: number
  readonly layout: Layout
  readonly scale: Scale
  readonly rem: number
  readonly cursor: Cursor | null
  readonly sight: WallSpan | null
}

function OneColumn({ index, layout, scale, rem, cursor, sight }: OneProps) {
  const column = useShownDay().columns[index]
  if (!column) return null
  return (
    <BoardColumn
      column={column}
      index={index}
      left={index * layout.columnWidth}
      width={layout.columnWidth}
      scale={scale}
      rem={rem}
      sight={sight}
      cursor={cursor?.columnKey === column.key ? cursor : null}
    />
  )
}

/** The handlers of pointer and keys, which share what putting down means. */
function useHands(desk: {
  day: ShownDay
  scroller: React.RefObject<HTMLElement | null>
  cursor: Cursor | null
  ground: () => Ground
}) {
  const mayBook = useMay('appointments.book')
  const { put, bookAt } = usePut(desk.day)
  const { park } = useParking()
  const { press } = useVisitCommands((entry) => cut(entry, desk.day))
  const { takeLatest: takeParked } = useTaking(desk.day)
  const { day, cursor, scroller, ground } = desk
  const pointer = usePointer({ scroller, ground, mayBook, put, park })
  const keys = useKeys({ day, cursor, mayBook, put, bookAt, press, park, takeParked })
  const dblClick = (event: React.MouseEvent) => {
    const onVisit = event.target instanceof Element && event.target.closest('[data-visit]')
    const { cursor: at } = useAttention.getState()
    if (!onVisit && at?.visitId === null && mayBook) bookAt(at)
  }
  const columnKeys = useColumnKeys(desk.day, desk.cursor)
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (!columnKeys(event)) keys.onKeyDown(event)
  }
  return { ...pointer, ...keys, onKeyDown, onDoubleClick: dblClick }
}

function useScale([from, to]: Props['range'], hour: number, rem: number): Scale {
  return useMemo(() => ({ from, to, pixelsPerMinute: (hour * rem) / 60 }), [from, to, hour, rem])
}

function useShownCursor(day: ShownDay): Cursor | null {
  const cursor = useAttention((attention) => attention.cursor)
  const bounds = useAttention((attention) => attention.bounds)
  const carrying = useAttention(({ hand }) => hand !== null)
  return useMemo(
    () => shownCursor(cursor, day.columns, bounds, carrying),
    [cursor, day.columns, bounds, carrying],
  )
}

function layoutOf(day: ShownDay, { width, rem }: Viewport): Layout {
  const count = day.columns.length
  const lanes = Math.max(
    1,
    ...day.columns.flatMap(({ placed }) => placed.map(({ lane }) => lane.of)),
  )
  const narrowest = areDays(day) ? LEAST_DAY : LEAST_COLUMN
  const least = Math.min(Math.max(narrowest, lanes * LEAST_LANE), WIDEST_COLUMN)
  return { count, columnWidth: columnWidthFor(width - AXIS * rem, count, least * rem) }
}

/** Whether the columns are days, one each. */
const areDays = ({ columns }: ShownDay): boolean =>
  columns.length > 1 && new Set(columns.map(({ date }) => date)).size === columns.length

/** Indexes of the columns to draw: those in sight, and the one that the cursor is in. */
function inSight(
  day: ShownDay,
  layout: Layout,
  viewport: Viewport,
  cursor: Cursor | null,
  sight: WallSpan | null,
) {
  const width = viewport.width - AXIS * viewport.rem
  const [first, end] = visibleColumns(viewport.left, width, layout, sight === null ? 1 : 0)
  const indexes = new Set(Array.from({ length: end - first }, (_, n) => first + n))
  const pointed = day.columns.findIndex(({ key }) => key === cursor?.columnKey)
  if (pointed !== -1) indexes.add(pointed)
  return [...indexes].sort((a, b) => a - b)
}

const groundOf = (
  ground: React.RefObject<HTMLElement | null>,
  layout: Layout,
  scale: Scale,
  day: ShownDay,
): Ground => ({ element: ground.current, layout, scale, day })
