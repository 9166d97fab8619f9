import { cx, glyphs, type GlyphName } from '../ui/index.ts'
import styles from './face-flags.module.css'
import type { FlagKind } from './flags.ts'

/** A flag and what it says in words. */
export interface Flag {
  readonly kind: FlagKind
  readonly words: string
}

/** The icon of each flag. */
export const flagGlyphs: Readonly<Record<FlagKind, GlyphName>> = {
  alert: 'triangle-alert',
  balance: 'circle-dollar-sign',
  minor: 'baby',
  interpreter: 'languages',
  insuranceMissing: 'shield-off',
  unconfirmed: 'circle-question-mark',
  firstVisit: 'sparkles',
  birthday: 'cake',
}

type Tone = 'alarm' | 'money' | 'quiet'

const tones: Readonly<Record<FlagKind, Tone>> = {
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

const oddityGlyphs: Readonly<Record<Oddity['kind'], GlyphName>> = {
  overridden: 'shield-alert',
  repeats: 'repeat',
  video: 'video',
  phone: 'phone',
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
  const alarms = shown[0] !== undefined && tones[shown[0].kind] === 'alarm'
  return (
    <span className={cx(styles.signs, alarms && styles.alarming)}>
      {shown.map(({ kind, words }) => (
        <Sign key={kind} glyph={flagGlyphs[kind]} title={words} tone={tones[kind]} />
      ))}
      {lesser &&
        oddities.map(({ kind, words }) => (
          <Sign
            key={kind}
            glyph={oddityGlyphs[kind]}
            title={words}
            tone={kind === 'overridden' ? 'money' : 'quiet'}
          />
        ))}
    </span>
  )
}

interface SignProps {
  readonly glyph: GlyphName
  readonly title: string
  readonly tone: Tone
}

/**
 * An icon that says what it means to a pointer that rests on it, and to a screen reader in the
 * agenda; on the board the face is not read, and the cell around it says the same in words.
 */
function Sign({ glyph, title, tone }: SignProps) {
  return (
    <span className={styles[tone]} role="img" aria-label={title} title={title}>
      {glyphs[glyph]}
    </span>
  )
}
