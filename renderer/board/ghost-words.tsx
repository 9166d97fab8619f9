import type { ReactNode } from 'react'
import { CircleCheck, Clock, OctagonX, ScrollText } from 'lucide-react'
import { calledName } from '../../core/kernel/names.ts'
import { useShownDay } from './day-context.ts'
import type { GhostRoom } from './ghost-room.ts'
import styles from './ghost.module.css'
import type { InHand, Place } from './in-hand.ts'
import type { Verdict } from './verdict.ts'
import { useWording } from './wording.ts'

/** Where the words of the ghost find room. */
export interface Standing {
  readonly room: GhostRoom
  readonly side: 'above' | 'below'
}

interface CarriedProps extends Standing {
  readonly hand: InHand
  readonly verdict: Verdict
  readonly zone: string
}

/** Whose visit is carried and to when, with a word on whether it can stand there. */
export function Carried({ hand, verdict, zone, ...standing }: CarriedProps) {
  const { known } = useShownDay()
  const wording = useWording(known, zone)
  const Icon = icons[verdict.kind]
  return (
    <Words
      {...standing}
      first={hand.doing !== 'choosing' && <strong>{calledName(hand.visit)}</strong>}
      rest={
        <>
          <span>{spanText(hand.at, wording.minute)}</span>
          <span className={styles.word}>
            <Icon size={13} strokeWidth={2.25} />
            <span>{wording.verdict(verdict)}</span>
          </span>
        </>
      }
    />
  )
}

const icons = { free: CircleCheck, conflict: OctagonX, outside: Clock, rule: ScrollText }

interface ChosenProps extends Standing {
  readonly place: Place
  readonly zone: string
}

/** From when to when a stretch is chosen, and how long it is where there is room for that. */
export function Chosen({ place, zone, room, side }: ChosenProps) {
  const { known } = useShownDay()
  const { t, minute } = useWording(known, zone)
  const long = room === 'all' && <span>{t('minutes', { count: place.minutes })}</span>
  return (
    <Words {...{ room, side }} first={<strong>{spanText(place, minute)}</strong>} rest={long} />
  )
}

interface WordsProps extends Standing {
  /** What a single line says. */
  readonly first: ReactNode
  readonly rest: ReactNode
}

function Words({ room, side, first, rest }: WordsProps) {
  const outside = room === 'none' ? [first, rest] : [room === 'line' && rest]
  return (
    <>
      {room !== 'none' && first}
      {room === 'all' && rest}
      {outside.some(Boolean) && (
        <div className={styles.tag} data-side={side}>
          {outside[0]}
          {outside[1]}
        </div>
      )}
    </>
  )
}

const spanText = ({ startMinute, minutes }: Place, text: (minute: number) => string): string =>
  `${text(startMinute)} – ${text(startMinute + minutes)}`
