import { UsersRound } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Group } from '../../core/groups/contract.ts'
import type { WallSpan } from '../../core/kernel/zones.ts'
import { useShownDay } from '../board/day-context.ts'
import { heightOf, LEAST_HEIGHT, topOf, type Scale } from '../board/geometry.ts'
import { useDesk } from '../desk/desk.ts'
import { spanText, timeText } from '../locales/dates.ts'
import { useLocale } from '../locales/use-locale.ts'
import { iconSize, OnlyHeard } from '../ui/index.ts'
import styles from './groups.module.css'

interface Props {
  readonly group: Group
  readonly span: WallSpan
  readonly scale: Scale
}

const open = (group: Group) => useDesk.getState().open({ name: 'group', groupId: group.id })

/** A group as one cell of the board, with how many of its places are taken. */
export function GroupCell({ group, span, scale }: Props) {
  const shown = useShownDay()
  const zone = shown.known.location(group.locationId)?.zone ?? shown.zone
  const { t } = useTranslation('groups')
  const { locale } = useLocale()
  const isOpen = useDesk(({ panel }) => panel?.name === 'group' && panel.groupId === group.id)
  const keys = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    event.stopPropagation()
    open(group)
  }
  const { name, taken, capacity, startsAt, endsAt } = group
  const [from, to] = [timeText(startsAt, zone, locale), timeText(endsAt, zone, locale)]
  const height = Math.max(LEAST_HEIGHT, heightOf(span[1] - span[0], scale)) - 1
  return (
    <div
      className={styles.cell}
      role="gridcell"
      tabIndex={0}
      aria-selected={isOpen}
      data-open={isOpen || undefined}
      style={{ top: topOf(span[0], scale), height }}
      onPointerDown={(event) => event.stopPropagation()}
      onClick={() => open(group)}
      onKeyDown={keys}
    >
      <OnlyHeard>{t('cell', { name, from, to, taken, capacity })}</OnlyHeard>
      <Face group={group} when={spanText(startsAt, endsAt, zone, locale)} />
    </div>
  )
}

function Face({ group, when }: { group: Group; when: string }) {
  const { known } = useShownDay()
  const { t } = useTranslation('groups')
  const { name, taken, capacity, waiting } = group
  return (
    <div className={styles.face} data-hue={known.type(group.typeId)?.hue ?? 'slate'} aria-hidden>
      <span className={styles.first}>
        <UsersRound size={iconSize.s} />
        <span className={styles.name}>{name}</span>
        <span className={styles.places}>{t('places', { taken, capacity })}</span>
      </span>
      <span className={styles.second}>
        <span>{when}</span>
        {waiting > 0 && <span className={styles.places}>{t('waiting', { count: waiting })}</span>}
      </span>
    </div>
  )
}
