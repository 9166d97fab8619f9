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

/** Joins a key to the `G` pressed just before it: `D` becomes `G D`. Times in ms. */
export function sequencer(): (keys: string, at: number) => string {
  let begun = -Infinity
  return (keys, at) => {
    const follows = at - begun < FOLLOWS_WITHIN
    begun = keys === BEGINS && !follows ? at : -Infinity
    return follows ? `${BEGINS} ${keys}` : keys
  }
}
