/** What of a key press says which shortcut it is. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/** Keys of deeds, as `chordOf` writes them, the usual one first. */
export type KeyTable<Deed extends string> = Readonly<Record<Deed, readonly string[]>>

/** A key press as shortcuts are written: `C`, `Shift+X`, `Mod+V`, `Alt+Shift+ArrowLeft`, `Space`. */
export function chordOf({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyPress): string {
  const named = key === ' ' ? 'Space' : key
  const name = named.length === 1 ? named.toUpperCase() : named
  const held = [(ctrlKey || metaKey) && 'Mod', altKey && 'Alt', shiftKey && 'Shift']
  return [...held, name].filter(Boolean).join('+')
}

/** The first of some deeds that a key press stands for; undefined where it stands for none. */
export function deedOf<Deed extends string, Some extends Deed>(
  keys: KeyTable<Deed>,
  deeds: readonly Some[],
  press: KeyPress,
): Some | undefined {
  const chord = chordOf(press)
  return deeds.find((deed) => keys[deed].includes(chord))
}
