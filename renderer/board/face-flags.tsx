import * as baby from 'lucide-react/icons/baby'
import * as cake from 'lucide-react/icons/cake'
import * as circleDollarSign from 'lucide-react/icons/circle-dollar-sign'
import * as circleQuestionMark from 'lucide-react/icons/circle-question-mark'
import * as languages from 'lucide-react/icons/languages'
import * as phone from 'lucide-react/icons/phone'
import * as repeat from 'lucide-react/icons/repeat'
import * as shieldAlert from 'lucide-react/icons/shield-exclamation-point'
import * as shieldOff from 'lucide-react/icons/shield-off'
import * as sparkles from 'lucide-react/icons/sparkles'
import * as triangleAlert from 'lucide-react/icons/triangle-exclamation-point'
import * as video from 'lucide-react/icons/video'
import { strokeIcon, type Icon } from '../ui/index.ts'
import styles from './face-flags.module.css'
import type { FlagKind } from './flags.ts'

/** A flag and what it says in words. */
export interface Flag {
  readonly kind: FlagKind
  readonly words: string
}

/** The icon of each flag. */
export const flagIcons: Readonly<Record<FlagKind, Icon>> = {
  alert: strokeIcon(triangleAlert),
  balance: strokeIcon(circleDollarSign),
  minor: strokeIcon(baby),
  interpreter: strokeIcon(languages),
  insuranceMissing: strokeIcon(shieldOff),
  unconfirmed: strokeIcon(circleQuestionMark),
  firstVisit: strokeIcon(sparkles),
  birthday: strokeIcon(cake),
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

/** What is unusual of a visit itself, and what it says in words. */
export interface Oddity {
  readonly kind: 'overridden' | 'repeats' | 'video' | 'phone'
  readonly words: string
}

const oddityIcons: Readonly<Record<Oddity['kind'], Icon>> = {
  overridden: strokeIcon(shieldAlert),
  repeats: strokeIcon(repeat),
  video: strokeIcon(video),
  phone: strokeIcon(phone),
}

interface Props {
  readonly flags: readonly Flag[]
  readonly oddities: readonly Oddity[]
  /** False leaves room for alarms alone. */
  readonly lesser?: boolean
}

/** Flags and what is unusual of the visit, as icons that say what they mean. */
export function FaceFlags({ flags, oddities, lesser = true }: Props) {
  if (flags.length + oddities.length === 0) return null
  const shown = lesser ? flags : flags.filter(({ kind }) => tones[kind] === 'alarm')
  return (
    <span className={styles.signs}>
      {shown.map(({ kind, words }) => (
        <Sign key={kind} icon={flagIcons[kind]} title={words} tone={tones[kind]} />
      ))}
      {lesser &&
        oddities.map(({ kind, words }) => (
          <Sign
            key={kind}
            icon={oddityIcons[kind]}
            title={words}
            tone={kind === 'overridden' ? 'money' : 'quiet'}
          />
        ))}
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
