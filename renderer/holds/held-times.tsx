import { Lock, LockOpen } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Hold } from '../../core/appointments/contract.ts'
import type { Column } from '../board/columns.ts'
import { heightOf, LEAST_HEIGHT, topOf, type Scale } from '../board/geometry.ts'
import { wallSpanOf } from '../board/wall.ts'
import { spanText } from '../locales/dates.ts'
import { useLocale } from '../locales/use-locale.ts'
import { iconSize } from '../ui/index.ts'
import styles from './holds.module.css'
import { useHolds } from './use-holds.ts'
import { useHoldWords } from './words.ts'

interface Props {
  readonly column: Column
  readonly scale: Scale
}

/** The times of a column that somebody keeps while a form is filled in, or for an offer. */
export function HeldTimes({ column, scale }: Props) {
  const held = useHolds(column.date, column.locationId).filter((hold) => concerns(hold, column))
  return held.map((hold) => <HeldTime key={hold.id} {...{ hold, column, scale }} />)
}

/** A location's own column shows none: what is held there stands for a provider or a room. */
const concerns = (hold: Hold, { providerId, resourceId }: Column): boolean =>
  resourceId === null ? hold.providerId === providerId : hold.resourceIds.includes(resourceId)

function HeldTime({ hold, column, scale }: Props & { readonly hold: Hold }) {
  const { t } = useTranslation('holds')
  const { locale } = useLocale()
  const { zone, date } = column
  const words = useHoldWords(zone)(hold)
  const [from, to] = wallSpanOf(hold.startsAt, hold.endsAt, date, zone)
  const span = spanText(hold.startsAt, hold.endsAt, zone, locale)
  const Mark = hold.mine ? LockOpen : Lock
  return (
    <div
      className={styles.cell}
      role="gridcell"
      aria-label={t('cell', { span, words })}
      title={words}
      data-mine={hold.mine || undefined}
      style={{
        top: topOf(from, scale),
        height: Math.max(LEAST_HEIGHT, heightOf(to - from, scale)) - 1,
      }}
    >
      <span className={styles.words} aria-hidden>
        <Mark size={iconSize.s} />
        {words}
      </span>
    </div>
  )
}
