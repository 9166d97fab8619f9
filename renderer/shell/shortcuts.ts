import { useEffect } from 'react'
import { useSession } from '../client/session.ts'
import { useDesk } from '../desk/desk.ts'
import { commandsFor, type Command } from './commands.ts'

/** How long the second key of `G D` may follow the first one, in ms. */
const FOLLOWS_WITHIN = 1500

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

/** `/` finds, too: the key of every search box. */
const synonyms: Readonly<Record<string, string>> = { '/': 'Mod+K' }

/** Runs commands by their keys, wherever the focus is; single keys only where nobody types. */
export function useShortcuts(): void {
  const permissions = useSession((session) => session.permissions)
  const open = useSession((session) => session.interruption === null)
  useEffect(() => {
    if (!open) return undefined
    const commands = commandsFor(permissions)
    const listen = listener((keys) => commands.find(({ shortcut }) => shortcut === keys))
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [permissions, open])
}

function listener(commandOf: (keys: string) => Command | undefined) {
  let first: { keys: string; at: number } | null = null
  return (event: KeyboardEvent) => {
    const keys = pressed(event)
    if (keys === null || event.defaultPrevented || isTaken(event, keys)) return
    const follows = first !== null && event.timeStamp - first.at < FOLLOWS_WITHIN
    const command = commandOf(follows && first ? `${first.keys} ${keys}` : (synonyms[keys] ?? keys))
    first = follows ? null : { keys, at: event.timeStamp }
    if (!command || (command.ownKeyOnBoard && useDesk.getState().screen.name === 'board')) return
    event.preventDefault()
    command.run()
  }
}

/** In a dialog or a menu nothing is done behind it; in a field letters are letters. */
function isTaken(event: KeyboardEvent, keys: string): boolean {
  if (useDesk.getState().dialog !== null) return true
  const target = event.target instanceof Element ? event.target : null
  const over = target?.closest('[role=dialog], [role=alertdialog], [role=menu], [role=listbox]')
  if (over && !over.closest('[data-exiting]')) return true
  return !keys.startsWith('Mod+') && target?.closest(TYPING) !== null && target !== null
}

const TYPING = 'input, textarea, select, [contenteditable=true], [role=spinbutton]'
