import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import css from './kbd.module.css'

const mac = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/u.test(navigator.userAgent)

const names: Readonly<Record<string, string>> = {
  Mod: mac ? '⌘' : 'Ctrl',
  Shift: mac ? '⇧' : 'Shift',
  ContextMenu: 'Menu',
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
 * A shortcut as its keys are written on this machine, press by press: `Mod+K` is one press of two
 * keys, `G D` two presses of one; `Mod` is Ctrl, or Command on a Mac.
 */
const pressesOf = (shortcut: string): string[][] =>
  shortcut
    .split(/(?<=[^ ]) (?=[^ ])/u)
    .map((press) => press.split(/(?<=[^+])\+(?=[^+])/u).map((key) => names[key] ?? key))

/** Every key of a shortcut, as it is written on this machine. */
export const shownKeys = (shortcut: string): string[] => pressesOf(shortcut).flat()

/** A shortcut in one line: `Ctrl K`; with `then` between keys that are pressed one after the other. */
export const shortcutText = (shortcut: string, then: string): string =>
  pressesOf(shortcut)
    .map((press) => press.join(' '))
    .join(` ${then} `)

/** A shortcut, key by key: `Ctrl K` together, `G then D` one after the other. */
export function Kbd({ keys }: { keys: string }) {
  const { t } = useTranslation()
  return (
    <span className={css.keys}>
      {pressesOf(keys).map((press, at) => (
        <Fragment key={at}>
          {at > 0 && <span className={css.then}>{t('then')}</span>}
          {press.map((key) => (
            <kbd key={key} className={css.key}>
              {key}
            </kbd>
          ))}
        </Fragment>
      ))}
    </span>
  )
}
