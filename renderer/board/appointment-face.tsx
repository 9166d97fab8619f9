import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { BoardEntry } from '../../core/appointments/contract.ts'
import type { AppointmentType } from '../../core/clinic/contract.ts'
import { calledName } from '../../core/kernel/names.ts'
import { formatPhone } from '../../core/kernel/phone.ts'
import type { Face } from '../../core/preferences/contract.ts'
import styles from './appointment-face.module.css'
import { FaceFlags, type Flag } from './face-flags.tsx'
import { StatusMark } from './status-mark.tsx'

/** What a face says, in the words of the screen. */
export interface FaceWords {
  readonly entry: BoardEntry
  readonly type: Pick<AppointmentType, 'name' | 'hue'> | null
  /** `9:30`: the axis tells the part of the day. */
  readonly time: string
  /** `9:30 – 10:15` */
  readonly span: string
  /** Completed years on the day of the visit. */
  readonly age: number
  /** What is owed for this visit, as money; null when nothing is. */
  readonly due: string | null
  readonly flags: readonly Flag[]
}

interface Props extends FaceWords {
  /** What this account likes to see. */
  readonly shows: Face
  /** What matters of it at this moment, before the name. */
  readonly marks?: ReactNode
}

/**
 * An appointment as the board shows it. What it shows is what its reader likes, as far as there is
 * room: one line for a quarter of an hour, reason and type when there is space.
 */
export function AppointmentFace({ shows, marks, ...words }: Props) {
  const { entry, type, span } = words
  return (
    <div className={styles.face} data-hue={type?.hue ?? 'slate'} data-done={doneOf(entry)}>
      <div className={styles.content}>
        <FirstLine {...words} shows={shows} marks={marks} />
        <div className={styles.second}>
          <StatusMark status={entry.status} worded={shows.status} stands="beside" />
          <span className={styles.span}>{span}</span>
        </div>
        <ThirdLine {...words} shows={shows} />
        {shows.reason && entry.reason !== null && (
          <div className={styles.reason}>{entry.reason}</div>
        )}
      </div>
    </div>
  )
}

function FirstLine({ entry, time, age, flags, shows, marks }: Props) {
  const { t } = useTranslation('board')
  return (
    <div className={styles.line}>
      <span className={styles.time}>{time}</span>
      {marks}
      <span className={styles.name}>{calledName(entry)}</span>
      {shows.age && <span className={styles.age}>{t('age', { years: age })}</span>}
      <FaceFlags entry={entry} flags={flags.filter(({ kind }) => shows[kind])} />
      <StatusMark status={entry.status} worded={shows.status} stands="inline" />
    </div>
  )
}

function ThirdLine({ entry, type, due, shows }: Props) {
  const { t } = useTranslation('board')
  const phone = shows.phone && entry.phone !== null ? formatPhone(entry.phone) : null
  const owed = shows.balance ? due : null
  if (!shows.type && phone === null && owed === null) return null
  return (
    <div className={styles.third}>
      {shows.type && <span className={styles.type}>{type?.name}</span>}
      {phone !== null && <span className={styles.phone}>{phone}</span>}
      {owed !== null && <span className={styles.owed}>{t('due', { amount: owed })}</span>}
    </div>
  )
}

const doneOf = (entry: BoardEntry) => (entry.status === 'completed' ? '' : undefined)
