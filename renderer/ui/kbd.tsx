import css from './kbd.module.css'

const mac = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/u.test(navigator.userAgent)

const names: Readonly<Record<string, string>> = {
  Mod: mac ? '⌘' : 'Ctrl',
  Shift: mac ? '⇧' : 'Shift',
  Alt: mac ? '⌥' : 'Alt',
  Enter: '↵',
  Escape: 'Esc',
  Backspace: '⌫',
  Delete: 'Del',
  PageUp: 'PgUp',
  PageDown: 'PgDn',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
}

/**
 * A shortcut as its keys are written on this machine: `Mod+K` pressed together, `G D` one after
 * the other; `Mod` is Ctrl, or Command on a Mac.
 */
export const shownKeys = (shortcut: string): string[] =>
  shortcut.split(/(?<=[^+ ])[+ ](?=[^+ ])/u).map((key) => names[key] ?? key)

/** A shortcut, key by key. */
export const Kbd = ({ keys }: { keys: string }) => (
  <span className={css.keys}>
    {shownKeys(keys).map((key, at) => (
      <kbd key={at} className={css.key}>
        {key}
      </kbd>
    ))}
  </span>
)
