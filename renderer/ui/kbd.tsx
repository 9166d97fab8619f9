import css from './kbd.module.css'

const mac = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/u.test(navigator.userAgent)

const names: Readonly<Record<string, string>> = {
  Mod: mac ? '⌘' : 'Ctrl',
  Shift: mac ? '⇧' : 'Shift',
  Alt: mac ? '⌥' : 'Alt',
  Enter: '↵',
  Escape: 'Esc',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
}

/** `Mod+K` as the keys are written on this machine; `Mod` is Ctrl, or Command on a Mac. */
export const shownKeys = (shortcut: string): string[] =>
  shortcut.split('+').map((key) => names[key] ?? key)

/** A shortcut, key by key. */
export const Kbd = ({ keys }: { keys: string }) => (
  <span className={css.keys}>
    {shownKeys(keys).map((key) => (
      <kbd key={key} className={css.key}>
        {key}
      </kbd>
    ))}
  </span>
)
