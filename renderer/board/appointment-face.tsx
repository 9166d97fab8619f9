import { CircleDollarSign, Phone, Repeat, ShieldAlert, TriangleAlert, Video } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { BoardEntry } from '../../core/appointments/contract.ts'
import type { AppointmentType } from '../../core/clinic/contract.ts'
import { calledName } from '../../core/kernel/names.ts'
import styles from './appointment-face.module.css'
import { StatusMark } from './status-mark.tsx'

interface Face {
  readonly entry: BoardEntry
  readonly type: AppointmentType | null
  /** `9:30`: the axis tells the part of the day. */
  readonly time: string
  /** `9:30 – 10:15` */
  readonly span: string
  /** Completed years on the day of the visit. */
  readonly age: number
  /** What is owed, as money; null when nothing is. */
  readonly due: string | null
}

/**
 * An appointment as board and week show it. What it shows follows the room that it is given: one
 * line for a quarter of an hour, reason and type when there is space.
 */
export function AppointmentFace({ entry, type, time, span, age, due }: Face) {
  const { t } = useTranslation('board')
  return (
    <div className={styles.face} data-hue={type?.hue ?? 'slate'} data-done={doneOf(entry)}>
      <div className={styles.content}>
        <div className={styles.line}>
          <span className={styles.time}>{time}</span>
          <span className={styles.name}>{calledName(entry)}</span>
          <span className={styles.age}>{t('age', { years: age })}</span>
          <Signs entry={entry} due={due} />
          <span className={styles.inline}>
            <StatusMark status={entry.status} />
          </span>
        </div>
        <div className={styles.second}>
          <StatusMark status={entry.status} />
          <span className={styles.span}>{span}</span>
        </div>
        <div className={styles.third}>
          <span className={styles.type}>{type?.name}</span>
          {due !== null && <span className={styles.owed}>{t('due', { amount: due })}</span>}
        </div>
        {entry.reason !== null && <div className={styles.reason}>{entry.reason}</div>}
      </div>
    </div>
  )
}

function Signs({ entry, due }: { entry: BoardEntry; due: string | null }) {
  const { t } = useTranslation('board')
  const Modality = entry.modality === 'video' ? Video : Phone
  return (
    <span className={styles.signs}>
      {entry.alerts > 0 && (
        <Sign title={t('alerts', { count: entry.alerts })} className={styles.alarm}>
          <TriangleAlert size={13} strokeWidth={2.25} aria-hidden />
        </Sign>
      )}
      {due !== null && (
        <Sign title={t('due', { amount: due })} className={styles.money}>
          <CircleDollarSign size={13} strokeWidth={2} aria-hidden />
        </Sign>
      )}
      {entry.overridden && (
        <Sign title={t('overridden')} className={styles.money}>
          <ShieldAlert size={13} strokeWidth={2} aria-hidden />
        </Sign>
      )}
      {entry.seriesId !== null && (
        <Sign title={t('repeats')} className={styles.quiet}>
          <Repeat size={13} strokeWidth={2} aria-hidden />
        </Sign>
      )}
      {entry.modality !== 'in_person' && (
        <Sign title={t(entry.modality)} className={styles.quiet}>
          <Modality size={13} strokeWidth={2} aria-hidden />
        </Sign>
      )}
    </span>
  )
}

interface Sign {
  readonly title: string
  readonly className: string | undefined
  readonly children: React.ReactNode
}

/** An icon that says what it means to a screen reader and to a pointer that rests on it. */
function Sign({ title, className, children }: Sign) {
  return (
    <span className={className} role="img" aria-label={title} title={title}>
      {children}
    </span>
  )
}

const doneOf = (entry: BoardEntry) => (entry.status === 'completed' ? '' : undefined)
