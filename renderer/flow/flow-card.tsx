import { Clock, ClockAlert, DoorOpen, TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { calledName } from '../../core/kernel/names.ts'
import { ageText } from '../locales/ages.ts'
import { bareTimeText } from '../locales/dates.ts'
import type { Wording } from '../booking/wording.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { Badge, IconButton, OnlyHeard, StatusChip, Swatch, type Tone } from '../ui/index.ts'
import styles from './flow.module.css'
import { NOTICEABLE } from './foreseen.ts'
import { nextDeed } from './next-deed.ts'
import type { OnTheWay, Wait } from './on-the-way.ts'
import type { LanesBy } from './use-lanes.ts'

interface Props {
  readonly visit: OnTheWay
  readonly wait: Wait
  readonly known: KnownDirectory
  readonly wording: Wording
  /** What the lanes do not tell is shown: the provider, the status, or the type of one's own. */
  readonly lanesBy: LanesBy | 'own'
  /** Takes the next step; null where the person may not. */
  readonly onNext: (() => void) | null
}

/** A patient on the way: who, with whom, where, since when, and what comes next. */
export function FlowCard(props: Props) {
  const { visit, known, wording, lanesBy } = props
  const { entry } = visit
  const { t } = useTranslation('flow')
  const age = ageText(wording.dateOf(entry.startsAt), entry.birthDate)
  return (
    <div className={styles.card}>
      <p className={styles.who}>
        <span className={styles.name}>{calledName(entry)}</span>{' '}
        <span className={styles.quiet}>{age}</span>
        {entry.alerts > 0 && (
          <span
            className={styles.sign}
            role="img"
            aria-label={t('alerts', { count: entry.alerts })}
          >
            <TriangleAlert size="0.875rem" aria-hidden />
          </span>
        )}
      </p>
      <p className={styles.when}>
        <span className={styles.time}>
          {bareTimeText(entry.startsAt, wording.zone, wording.locale)}
        </span>
        {lanesBy === 'provider' && <StatusChip status={entry.status} />}
        {lanesBy === 'state' && <Whom visit={visit} known={known} wording={wording} />}
        {lanesBy === 'own' && <span className={styles.cut}>{known.type(entry.typeId)?.name}</span>}
      </p>
      <Where visit={visit} known={known} lanesBy={lanesBy} />
      <div className={styles.foot}>
        <p className={styles.signs}>
          <WaitBadge {...props} />
          <Likely visit={visit} wording={wording} />
        </p>
        <span className={styles.deed}>
          <Next {...props} />
        </span>
      </div>
    </div>
  )
}

/** When the provider is likely to begin, where that is noticeably later than booked. */
function Likely({ visit: { entry, expectedStartsAt }, wording }: Pick<Props, 'visit' | 'wording'>) {
  const { t } = useTranslation('flow')
  if (expectedStartsAt === null || expectedStartsAt - entry.startsAt < NOTICEABLE) return null
  return (
    <span className={styles.quiet}>{t('likely', { time: wording.time(expectedStartsAt) })}</span>
  )
}

function Whom({ visit, known, wording }: Pick<Props, 'visit' | 'known' | 'wording'>) {
  const { providerId } = visit.entry
  return (
    <span className={styles.whom}>
      <Swatch hue={known.provider(providerId)?.hue ?? 'slate'} />
      <span className={styles.cut}>{wording.provider(providerId)}</span>
    </span>
  )
}

/** The room, and what the visit is about, where nothing above says it already. */
function Where({ visit: { entry }, known, lanesBy }: Pick<Props, 'visit' | 'known' | 'lanesBy'>) {
  const { t } = useTranslation('flow')
  const rooms = entry.resourceIds.map((id) => known.resource(id)?.name ?? '').join(', ')
  const type = lanesBy === 'own' ? undefined : known.type(entry.typeId)?.name
  const about = entry.reason ?? type ?? ''
  if (rooms === '' && about === '') return null
  return (
    <p className={styles.about}>
      {rooms !== '' && (
        <span className={styles.room}>
          <DoorOpen size="0.8125rem" aria-hidden />
          <OnlyHeard>{t('room')}</OnlyHeard> {rooms}
        </span>
      )}
      <span className={styles.reason}>{about}</span>
    </p>
  )
}

const tones: Readonly<Record<Wait['level'], Tone>> = {
  calm: 'neutral',
  soon: 'warning',
  long: 'danger',
}

/** Time in the state, by colour, icon and words; nothing for who is not due yet. */
function WaitBadge({ visit, wait }: Props) {
  const words = useWaitWords(visit, wait)
  if (words === null) return null
  return (
    <Badge tone={tones[wait.level]} icon={wait.level === 'calm' ? Clock : ClockAlert}>
      {words}
    </Badge>
  )
}

/** `Late 12 min`, `Long wait 25 min`, `4 min`; null where there is nothing to say. */
export function useWaitWords({ state }: OnTheWay, { minutes, level }: Wait): string | null {
  const { t } = useTranslation('flow')
  if (state === 'left') return null
  if (state === 'expected') return level === 'calm' ? null : t('late', { count: minutes })
  return t(`wait.${level}`, { count: minutes })
}

function Next({ visit, onNext }: Props) {
  const { t } = useTranslation('flow')
  const deed = nextDeed(visit.state)
  if (!deed || !onNext) return null
  return (
    <IconButton
      size="s"
      variant="secondary"
      icon={deed.icon}
      label={t(`deed.${deed.id}`)}
      shortcut={t('space')}
      excludeFromTabOrder
      onPress={onNext}
    />
  )
}
