import type { CSSProperties } from 'react'
import { CircleCheck, Clock, OctagonX, ScrollText } from 'lucide-react'
import { calledName } from '../../core/kernel/names.ts'
import { useDesk } from '../desk/desk.ts'
import { useAttention } from './attention.ts'
import type { Column } from './columns.ts'
import { useShownDay } from './day-context.ts'
import { heightOf, LINE, MARGIN, topOf, type Layout, type Scale } from './geometry.ts'
import type { InHand, Place } from './in-hand.ts'
import styles from './cell.module.css'
import { useHandOver, useHandVerdict } from './use-hand.ts'
import type { Verdict } from './verdict.ts'
import { useWording } from './wording.ts'

interface Props {
  readonly layout: Layout
  readonly scale: Scale
}

/**
 * The visit in hand where it would be put, with a word on whether it can; or the stretch being chosen.
 * It is one for all columns and moves by a transform, on a layer of its own: what it passes over
 * need not be put together anew for each frame of a drag.
 */
export function Ghost({ layout, scale }: Props) {
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
  return <Standing {...{ place, column }} box={boxOf(place, index, layout, scale)} />
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
  readonly box: CSSProperties
}

function Standing({ place, column, box }: StandingProps) {
  const hand = useHandOver(column)
  const verdict = useHandVerdict(column)
  const carried = hand && verdict ? { hand, verdict } : null
  return (
    <div
      className={styles.ghost}
      data-verdict={carried?.verdict.kind ?? 'chosen'}
      style={box}
      aria-hidden
    >
      {carried ? <Carried {...carried} column={column} /> : <Chosen {...{ place, column }} />}
    </div>
  )
}

const icons = { free: CircleCheck, conflict: OctagonX, outside: Clock, rule: ScrollText }

interface CarriedProps {
  readonly hand: InHand
  readonly verdict: Verdict
  readonly column: Column
}

function Carried({ hand, verdict, column }: CarriedProps) {
  const { known } = useShownDay()
  const wording = useWording(known, column.zone)
  const Icon = icons[verdict.kind]
  return (
    <>
      {hand.doing !== 'choosing' && <strong>{calledName(hand.visit)}</strong>}
      <span>{spanText(hand.at, wording.minute)}</span>
      <span className={styles.word}>
        <Icon size={13} strokeWidth={2.25} />
        <span>{wording.verdict(verdict)}</span>
      </span>
    </>
  )
}

function Chosen({ place, column }: { place: Place; column: Column }) {
  const { known } = useShownDay()
  const { t, minute } = useWording(known, column.zone)
  return (
    <>
      <strong>{spanText(place, minute)}</strong>
      <span>{t('minutes', { count: place.minutes })}</span>
    </>
  )
}

const spanText = ({ startMinute, minutes }: Place, text: (minute: number) => string): string =>
  `${text(startMinute)} – ${text(startMinute + minutes)}`

function boxOf(place: Place, index: number, { columnWidth }: Layout, scale: Scale): CSSProperties {
  const left = Math.round(index * columnWidth + MARGIN)
  const top = Math.round(topOf(place.startMinute, scale))
  return {
    transform: `translate(${left}px, ${top}px)`,
    width: columnWidth - LINE - 2 * MARGIN,
    minHeight: heightOf(place.minutes, scale),
  }
}
