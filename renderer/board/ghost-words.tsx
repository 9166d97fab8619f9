import type { ReactNode } from 'react'
import { CircleCheck, Clock, OctagonX, ScrollText } from 'lucide-react'
import { calledName } from '../../core/kernel/names.ts'
import type { GhostRoom } from './ghost-room.ts'
import styles from './ghost.module.css'
import type { InHand, Place } from './in-hand.ts'
import type { Verdict } from './verdict.ts'
import type { Wording } from './wording.ts'

/** Where the words of the ghost find room. */
export interface Room {
  readonly room: GhostRoom
  /** Where words without room in it stand. */
  readonly side: 'above' | 'below'
  /** True where the verdict is too long to stand in it, however tall it is. */
  readonly apart: boolean
}

interface CarriedProps extends Room {
  readonly hand: InHand
  readonly verdict: Verdict
  readonly wording: Wording
}

/** Whose visit is carried and to when, with a word on whether it can stand there. */
export function Carried({ hand, verdict, wording, ...room }: CarriedProps) {
  const Icon = icons[verdict.kind]
  return (
    <Words
      {...room}
      first={hand.doing !== 'choosing' && <strong>{calledName(hand.visit)}</strong>}
      second={<span>{spanText(hand.at, wording.minute)}</span>}
      last={
        <span className={styles.word}>
          <Icon size={13} strokeWidth={2.25} />
          <span>{wording.verdict(verdict)}</span>
        </span>
      }
    />
  )
}

const icons = { free: CircleCheck, conflict: OctagonX, outside: Clock, rule: ScrollText }

interface ChosenProps extends Room {
  readonly place: Place
  readonly wording: Wording
}

/** From when to when a stretch is chosen, and how long it is where there is room for that. */
export function Chosen({ place, wording: { t, minute }, ...room }: ChosenProps) {
  const long = room.room === 'all' && <span>{t('minutes', { count: place.minutes })}</span>
  return <Words {...room} first={<strong>{spanText(place, minute)}</strong>} second={long} />
}

interface WordsProps extends Room {
  /** What a single line says. */
  readonly first: ReactNode
  readonly second: ReactNode
  /** What stands outside where it is told apart. */
  readonly last?: ReactNode
}

function Words({ room, side, apart, first, second, last }: WordsProps) {
  const isOutside = {
    first: room === 'none',
    second: room !== 'all',
    last: room !== 'all' || apart,
  }
  const tag = [isOutside.first && first, isOutside.second && second, isOutside.last && last]
  return (
    <>
      {!isOutside.first && (
        <div className={styles.words}>
          {first}
          {!isOutside.second && second}
          {!isOutside.last && last}
        </div>
      )}
      {tag.some(Boolean) && (
        <div className={styles.tag} data-side={side}>
          {tag[0]}
          {tag[1]}
          {tag[2]}
        </div>
      )}
    </>
  )
}

const spanText = ({ startMinute, minutes }: Place, text: (minute: number) => string): string =>
  `${text(startMinute)} – ${text(startMinute + minutes)}`
