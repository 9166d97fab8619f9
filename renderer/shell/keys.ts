/** How long the second key of `G D` may follow the first one, in ms. */
const FOLLOWS_WITHIN = 1500

/** The key that begins every shortcut of two keys. */
const BEGINS = 'G'

/** What of a key press says which shortcut it is. */
export type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/** `Mod+Shift+L`, `G` or `?` for a key press; null while only a modifier is down. */
export function pressed(press: Press): string | null {
  if (['Control', 'Meta', 'Alt', 'Shift'].includes(press.key)) return null
  const key = press.key.length === 1 ? press.key.toUpperCase() : press.key
  const mod = press.ctrlKey || press.metaKey
  if (!mod) return press.altKey ? null : key
  return ['Mod', press.shiftKey && 'Shift', press.altKey && 'Alt', key].filter(Boolean).join('+')
}

/** Keys that follow one another; times in ms. */
export interface Sequence {
  /** Joins a key to the `G` pressed just before it: `D` becomes `G D`. */
  readonly join: (keys: string, at: number) => string
  /** Whether a key would be the second one. */
  readonly isBegun: (at: number) => boolean
}

export function sequencer(): Sequence {
  let begun = -Infinity
  const isBegun = (at: number) => at - begun < FOLLOWS_WITHIN
  const join = (keys: string, at: number) => {
    const follows = isBegun(at)
    begun = keys === BEGINS && !follows ? at : -Infinity
    return follows ? `${BEGINS} ${keys}` : keys
  }
  return { join, isBegun }
}
