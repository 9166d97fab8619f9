import type { CSSProperties } from 'react'
import { useDesk } from '../desk/desk.ts'
import { useAttention } from './attention.ts'
import type { Column } from './columns.ts'
import { useShownDay } from './day-context.ts'
import { heightOf, LINE, MARGIN, topOf, type Layout, type Scale } from './geometry.ts'
import { carriedLines, ghostRoom, tagSide, verdictFits, verdictLines } from './ghost-room.ts'
import { Carried, Chosen, type Room } from './ghost-words.tsx'
import styles from './ghost.module.css'
import type { Place } from './in-hand.ts'
import { useHandOver, useHandVerdict } from './use-hand.ts'
import type { Viewport } from './use-viewport.ts'
import type { Verdict } from './verdict.ts'
import { useWording, type Wording } from './wording.ts'

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
  const { known } = useShownDay()
  const wording = useWording(known, column.zone)
  const hand = useHandOver(column)
  const verdict = useHandVerdict(column)
  const carried = hand && verdict ? { hand, verdict } : null
  const words = { ...roomFor(verdict, wording, box, viewport), wording }
  return (
    <div
      className={styles.ghost}
      data-verdict={carried?.verdict.kind ?? 'chosen'}
      data-room={words.room}
      style={styleOf(box)}
      aria-hidden
    >
      {carried ? <Carried {...carried} {...words} /> : <Chosen {...words} place={place} />}
    </div>
  )
}

/** Where the words stand: those of a carried visit, or of a chosen stretch, which has no verdict. */
function roomFor(
  verdict: Verdict | null,
  wording: Wording,
  { top, width, height }: Box,
  viewport: Viewport,
): Room {
  const { rem } = viewport
  const text = verdict ? wording.verdict(verdict) : ''
  const apart = verdict !== null && (isOwnSentence(verdict) || !verdictFits(text, width, rem))
  const lines = verdict ? carriedLines(width, rem, apart) : CHOSEN_LINES
  const side = tagSide(top, viewport, apart ? verdictLines(text, width, rem) : 0)
  return { room: ghostRoom(height, lines, rem), side, apart }
}

/** A sentence that the practice wrote for a rule may be of any length. */
const isOwnSentence = (verdict: Verdict): boolean =>
  verdict.kind === 'rule' && verdict.rule.ownSentence !== null

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
