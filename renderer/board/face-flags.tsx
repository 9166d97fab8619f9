import {
  Baby,
  Cake,
  CircleDollarSign,
  CircleQuestionMark,
  Languages,
  Phone,
  Repeat,
  ShieldAlert,
  ShieldOff,
  Sparkles,
  TriangleAlert,
  Video,
} from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { BoardEntry } from '../../core/appointments/contract.ts'
import type { Icon } from '../ui/index.ts'
import styles from './face-flags.module.css'
import type { FlagKind } from './flags.ts'

/** A flag and what it says in words. */
export interface Flag {
  readonly kind: FlagKind
  readonly words: string
}

/** The icon of each flag. */
export const flagIcons: Readonly<Record<FlagKind, Icon>> = {
  alert: TriangleAlert,
  balance: CircleDollarSign,
  minor: Baby,
  interpreter: Languages,
  insuranceMissing: ShieldOff,
  unconfirmed: CircleQuestionMark,
  firstVisit: Sparkles,
  birthday: Cake,
}

const tones: Readonly<Record<FlagKind, 'alarm' | 'money' | 'quiet'>> = {
  alert: 'alarm',
  balance: 'money',
  minor: 'quiet',
  interpreter: 'quiet',
  insuranceMissing: 'money',
  unconfirmed: 'quiet',
  firstVisit: 'quiet',
  birthday: 'quiet',
}

interface Props {
  readonly entry: BoardEntry
  readonly flags: readonly Flag[]
}

/** Flags and what is unusual of the visit, as icons that say what they mean. */
export function FaceFlags({ entry, flags }: Props) {
  const { t } = useTranslation('board')
  return (
    <span className={styles.signs}>
      {flags.map(({ kind, words }) => (
        <Sign key={kind} icon={flagIcons[kind]} title={words} tone={tones[kind]} />
      ))}
      {entry.overridden && <Sign icon={ShieldAlert} title={t('overridden')} tone="money" />}
      {entry.seriesId !== null && <Sign icon={Repeat} title={t('repeats')} tone="quiet" />}
      {entry.modality !== 'in_person' && (
        <Sign
          icon={entry.modality === 'video' ? Video : Phone}
          title={t(entry.modality)}
          tone="quiet"
        />
      )}
    </span>
  )
}

interface Sign {
  readonly icon: Icon
  readonly title: string
  readonly tone: 'alarm' | 'money' | 'quiet'
}

/** An icon that says what it means to a screen reader and to a pointer that rests on it. */
function Sign({ icon: Icon, title, tone }: Sign) {
  return (
    <span className={styles[tone]} role="img" aria-label={title} title={title}>
      <Icon size="0.8125rem" strokeWidth={2.25} aria-hidden />
    </span>
  )
}
