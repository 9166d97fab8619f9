/** What of a key press says which command of an appointment it is. */
export type VisitPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/** `C`, `Shift+X`, `Delete` for a key press; null where Ctrl, Alt or Meta make it another's. */
export function visitKeysOf({
  key,
  ctrlKey,
  metaKey,
  altKey,
  shiftKey,
}: VisitPress): string | null {
  if (ctrlKey || metaKey || altKey) return null
  const name = key.length === 1 ? key.toUpperCase() : key
  return shiftKey ? `Shift+${name}` : name
}
