import type { ReactNode } from 'react'
import { calledName } from '../../core/kernel/names.ts'
import { formatPhone } from '../../core/kernel/phone.ts'
import type { Face } from '../../core/preferences/contract.ts'
import { cx } from '../ui/index.ts'
import styles from './appointment-face.module.css'
import { FaceFlags } from './face-flags.tsx'
import type { FaceRoom } from './face-room.ts'
import type { FaceWords } from './face-words.ts'
import { StatusMark } from './status-mark.tsx'

interface Props extends FaceWords {
  /** What this account likes to see. */
  readonly shows: Face
  readonly room: FaceRoom
  /** What matters of it at this moment, before the name. */
  readonly marks?: ReactNode
}

/**
 * An appointment as the board shows it. What it shows is what its reader likes, as far as there is
 * room: one line for a quarter of an hour, reason and type when there is space. Who hears the screen
 * is told by the cell around it.
 */
export function AppointmentFace(props: Props) {
  const { entry, type, room } = props
  return (
    <div
      className={cx(styles.face, room.isLine && styles.line)}
      data-hue={type?.hue ?? 'slate'}
      data-done={entry.status === 'completed' || undefined}
      data-low={room.isLow || undefined}
      data-narrow={room.isNarrow || undefined}
      aria-hidden
    >
      {room.isLine ? <OneLine {...props} /> : <SeveralLines {...props} />}
    </div>
  )
}

function OneLine(props: Props) {
  const { entry, time, status, shows, room } = props
  return (
    <>
      {room.time && <span className={styles.time}>{time}</span>}
      <Who {...props} />
      <StatusMark status={entry.status} word={shows.status ? status : null} stands="inline" />
    </>
  )
}

function SeveralLines(props: Props) {
  const { room } = props
  return (
    <>
      <div className={styles.line}>
        <Who {...props} />
      </div>
      <SecondLine {...props} />
      {room.third && <ThirdLine {...props} />}
      <Reason {...props} />
    </>
  )
}

function Who({ entry, age, flags, oddities, shows, room, marks }: Props) {
  return (
    <>
      {marks}
      <span className={styles.name}>{calledName(entry)}</span>
      {room.age && shows.age && <span className={styles.age}>{age}</span>}
      <FaceFlags
        flags={flags.filter(({ kind }) => shows[kind])}
        oddities={oddities}
        lesser={room.lesserFlags}
      />
    </>
  )
}

function SecondLine({ entry, status, span, shows, room }: Props) {
  const word = shows.status && room.statusWord ? status : null
  return (
    <div className={styles.second}>
      <StatusMark status={entry.status} word={word} stands="beside" />
      {room.span && <span className={styles.span}>{span}</span>}
    </div>
  )
}

function ThirdLine({ entry, type, due, shows, room }: Props) {
  const phone = room.contact && shows.phone ? entry.phone : null
  const owed = room.contact && shows.balance ? due : null
  if (!shows.type && phone === null && owed === null) return null
  return (
    <div className={styles.third}>
      {shows.type && <span className={styles.type}>{type?.name}</span>}
      {phone !== null && <span className={styles.phone}>{formatPhone(phone)}</span>}
      {owed !== null && <span className={styles.owed}>{owed}</span>}
    </div>
  )
}

function Reason({ entry, shows, room }: Props) {
  if (room.reasonLines === 0 || !shows.reason || entry.reason === null) return null
  return (
    <div className={styles.reason} style={{ WebkitLineClamp: room.reasonLines }}>
      {entry.reason}
    </div>
  )
}
