import { CircleCheck, Clock, OctagonX, ScrollText } from 'lucide-react'
import { calledName } from '../../core/kernel/names.ts'
import { useDesk } from '../desk/desk.ts'
import type { Column } from './columns.ts'
import { useShownDay } from './day-context.ts'
import { heightOf, topOf, type Scale } from './geometry.ts'
import type { InHand, Place } from './in-hand.ts'
import styles from './cell.module.css'
import { useHandOver, useHandVerdict } from './use-hand.ts'
import type { Verdict } from './verdict.ts'
import { useWording } from './wording.ts'

interface Props {
  readonly column: Column
  readonly scale: Scale
}

/** The visit in hand where it would be put, with a word on whether it can; or the stretch being chosen. */
export function Ghost({ column, scale }: Props) {
  const hand = useHandOver(column)
  const verdict = useHandVerdict(column)
  const draft = useDraft(column)
  if (hand && verdict) {
    return <Carried {...{ hand, verdict, column, scale }} />
  }
  const place = hand?.at ?? draft
  return place && <Chosen {...{ place, column, scale }} />
}

/** The stretch that the open booking panel was started from. */
function useDraft(column: Column): Place | null {
  const panel = useDesk((desk) => desk.panel)
  if (panel?.name !== 'booking') return null
  const { draft } = panel
  const here = draft.resourceId ?? draft.providerId
  if ((here ?? draft.locationId) !== column.of || draft.date !== column.date) return null
  const { startMinute, minutes } = draft
  if (startMinute === undefined || minutes === undefined) return null
  return { date: column.date, columnKey: column.key, startMinute, minutes }
}

const icons = { free: CircleCheck, conflict: OctagonX, outside: Clock, rule: ScrollText }

function Carried({ hand, verdict, column, scale }: Props & { hand: InHand; verdict: Verdict }) {
  const { known } = useShownDay()
  const wording = useWording(known, column.zone)
  const Icon = icons[verdict.kind]
  return (
    <div
      className={styles.ghost}
      data-verdict={verdict.kind}
      style={boxOf(hand.at, scale)}
      aria-hidden
    >
      {hand.doing !== 'choosing' && <strong>{calledName(hand.visit)}</strong>}
      <span>{spanText(hand.at, wording.minute)}</span>
      <span className={styles.word}>
        <Icon size={13} strokeWidth={2.25} />
        <span>{wording.verdict(verdict)}</span>
      </span>
    </div>
  )
}

function Chosen({ place, column, scale }: Props & { place: Place }) {
  const { known } = useShownDay()
  const { t, minute } = useWording(known, column.zone)
  return (
    <div className={styles.ghost} data-verdict="chosen" style={boxOf(place, scale)} aria-hidden>
      <strong>{spanText(place, minute)}</strong>
      <span>{t('minutes', { count: place.minutes })}</span>
    </div>
  )
}

const spanText = ({ startMinute, minutes }: Place, text: (minute: number) => string): string =>
  `${text(startMinute)} – ${text(startMinute + minutes)}`

const boxOf = (place: Place, scale: Scale) => ({
  top: topOf(place.startMinute, scale),
  minHeight: heightOf(place.minutes, scale),
})
