import type { KeyboardEvent } from 'react'
import type { BoardEntry } from '../../core/appointments/contract.ts'
import { calledName } from '../../core/kernel/names.ts'
import { formatPhone } from '../../core/kernel/phone.ts'
import type { Face } from '../../core/preferences/contract.ts'
import { FaceFlags } from '../board/face-flags.tsx'
import type { Where } from '../board/where.ts'
import { useWording } from '../board/wording.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { useDesk } from '../desk/desk.ts'
import { spanText } from '../locales/dates.ts'
import { useLocale } from '../locales/use-locale.ts'
import { StatusChip } from '../ui/index.ts'
import styles from './agenda.module.css'

interface Props {
  readonly entry: BoardEntry
  readonly known: KnownDirectory
  readonly where: Where
  readonly shows: Face
  /** Tab leads to this line. */
  readonly isCurrent: boolean
  readonly onFocus: () => void
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
  readonly onMenu: (beside: HTMLElement) => void
}

/** An appointment as one line; on a narrow window it takes three. */
export function AgendaLine(props: Props) {
  const { entry, known, where, shows, isCurrent, onFocus, onKeyDown, onMenu } = props
  const { locale } = useLocale()
  const { faceOf } = useWording(known, where.zone)
  const { age, type, flags, oddities } = faceOf(entry, where.today)
  const isOpen = useDesk(
    ({ panel }) => panel?.name === 'appointment' && panel.appointmentId === entry.id,
  )
  return (
    <div role="row">
      <div
        className={styles.line}
        role="gridcell"
        tabIndex={isCurrent ? 0 : -1}
        data-visit={entry.id}
        data-hue={type?.hue ?? 'slate'}
        data-open={isOpen || undefined}
        aria-selected={isOpen}
        onClick={() => useDesk.getState().open({ name: 'appointment', appointmentId: entry.id })}
        onContextMenu={(event) => {
          event.preventDefault()
          onMenu(event.currentTarget)
        }}
        {...{ onFocus, onKeyDown }}
      >
        <span className={styles.time}>
          {spanText(entry.startsAt, entry.endsAt, where.zone, locale)}
        </span>
        <span className={styles.who}>
          <span className={styles.name}>{calledName(entry)}</span>
          {shows.age && <span className={styles.quiet}>{age}</span>}
          <FaceFlags flags={flags.filter(({ kind }) => shows[kind])} oddities={oddities} />
        </span>
        <span className={styles.what}>{shows.type && type?.name}</span>
        <With entry={entry} known={known} />
        <span className={styles.more}>{moreOf(entry, shows)}</span>
        <span className={styles.status}>
          <StatusChip status={entry.status} />
        </span>
      </div>
    </div>
  )
}

/** Whom it is with, and in which room. */
function With({ entry, known }: Pick<Props, 'entry' | 'known'>) {
  const provider = known.provider(entry.providerId)
  const rooms = entry.resourceIds.map((id) => known.resource(id)?.name)
  const words = [provider && calledName(provider), ...rooms].filter(Boolean)
  return <span className={styles.quiet}>{words.join(' · ')}</span>
}

function moreOf(entry: BoardEntry, shows: Face): string {
  const phone = shows.phone && entry.phone !== null ? formatPhone(entry.phone) : null
  const reason = shows.reason ? entry.reason : null
  return [reason, phone].filter((text) => text !== null).join(' · ')
}
