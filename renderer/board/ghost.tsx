import type { CSSProperties } from 'react'
import { useDesk } from '../desk/desk.ts'
import { useAttention } from './attention.ts'
import type { Column } from './columns.ts'
import { useShownDay } from './day-context.ts'
import { heightOf, LINE, MARGIN, topOf, type Layout, type Scale } from './geometry.ts'
import { carriedLines, ghostRoom, tagSide } from './ghost-room.ts'
import { Carried, Chosen } from './ghost-words.tsx'
import styles from './ghost.module.css'
import type { Place } from './in-hand.ts'
import { useHandOver, useHandVerdict } from './use-hand.ts'
import type { Viewport } from './use-viewport.ts'

interface Props {
  readonly layout: Layout
  readonly scale: Scale
  readonly viewport: Viewport
}

/**
 * The visit in hand where it would be put, with a word on whether it can; or the stretch being chosen.
 * It is one for all columns and moves by a transform, on a layer of its own: what it passes over
 * need not be put together anew for each frame of a drag.
 */
export function Ghost({ layout, scale, viewport }: Props) {
  const { columns } = useShownDay()
  const hand = useAttention((attention) => attention.hand)
  const draft = useDraft(columns)
  const indexOf = (at: Place) =>
    columns.findIndex(({ key, date }) => key === at.columnKey && date === at.date)
  const place = [hand?.at, draft].find((at) => at && indexOf(at) !== -1)
  if (!place) return null
  const index = indexOf(place)
  const column = columns[index]
  if (!column) return null
  return <Standing {...{ place, column, viewport }} box={boxOf(place, index, layout, scale)} />
}

/** The stretch that the open booking panel was started from. */
function useDraft(columns: readonly Column[]): Place | null {
  const panel = useDesk((desk) => desk.panel)
  if (panel?.name !== 'booking') return null
  const { date, startMinute, minutes, resourceId, providerId, locationId } = panel.draft
  if (date === undefined || startMinute === undefined || minutes === undefined) return null
  const here = resourceId ?? providerId ?? locationId
  const column = columns.find((column) => column.of === here && column.date === date)
  return column ? { date, columnKey: column.key, startMinute, minutes } : null
}

interface StandingProps {
  readonly place: Place
  readonly column: Column
  readonly box: Box
  readonly viewport: Viewport
}

/** Lines that the words of a chosen stretch may take. */
const CHOSEN_LINES = 2

function Standing({ place, column, box, viewport }: StandingProps) {
  const hand = useHandOver(column)
  const verdict = useHandVerdict(column)
  const carried = hand && verdict ? { hand, verdict } : null
  const lines = carried ? carriedLines(box.width, viewport.rem) : CHOSEN_LINES
  const room = ghostRoom(box.height, lines, viewport.rem)
  const side = tagSide(box.top, viewport.top, viewport.rem)
  const words = { room, side, zone: column.zone }
  return (
    <div
      className={styles.ghost}
      data-verdict={carried?.verdict.kind ?? 'chosen'}
      data-room={room}
      style={styleOf(box)}
      aria-hidden
    >
      {carried ? <Carried {...carried} {...words} /> : <Chosen {...words} place={place} />}
    </div>
  )
}

/** Where the ghost stands, in pixels of the sheet. */
interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

const boxOf = (place: Place, index: number, { columnWidth }: Layout, scale: Scale): Box => ({
  left: Math.round(index * columnWidth + MARGIN),
  top: Math.round(topOf(place.startMinute, scale)),
  width: columnWidth - LINE - 2 * MARGIN,
  height: heightOf(place.minutes, scale),
})

const styleOf = ({ left, top, width, height }: Box): CSSProperties => ({
  ...{ width, height },
  transform: `translate(${left}px, ${top}px)`,
})
