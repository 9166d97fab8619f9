import { useEffect } from 'react'
import { useSession } from '../client/session.ts'
import { useDesk } from '../desk/desk.ts'
import { commandsFor, runCommand, type Command } from './commands.ts'
import { pressed, sequencer } from './keys.ts'
import { placeCommands } from './place-commands.ts'

/** `/` finds, too: the key of every search box. */
const synonyms: Readonly<Record<string, string>> = { '/': 'Mod+K' }

/** Runs commands by their keys, wherever the focus is; single keys only where nobody types. */
export function useShortcuts(): void {
  const permissions = useSession((session) => session.permissions)
  const open = useSession((session) => session.interruption === null)
  useEffect(() => {
    if (!open) return undefined
    const commands = commandsFor(permissions)
    return listen((keys) => commands.find(({ shortcut }) => shortcut === keys))
  }, [permissions, open])
}

/** Listens until the function that is returned is called. */
function listen(commandOf: (keys: string) => Command | undefined): () => void {
  const sequence = sequencer()
  const run = (event: KeyboardEvent) => {
    const keys = pressed(event)
    if (keys === null || event.defaultPrevented || isTaken(event, keys)) return
    const command = commandOf(sequence.join(synonyms[keys] ?? keys, event.timeStamp))
    if (!command || (command.ownKeyOnBoard && useDesk.getState().screen.name === 'board')) return
    event.preventDefault()
    runCommand(command)
    if (placeCommands.includes(command)) enterScreen()
  }
  /** The second key of two comes here before it means anything to what has the focus. */
  const runSecond = (event: KeyboardEvent) => {
    const keys = pressed(event)
    if (keys === null || !sequence.awaits(event.timeStamp) || isTaken(event, keys)) return
    event.stopPropagation()
    run(event)
  }
  window.addEventListener('keydown', runSecond, { capture: true })
  window.addEventListener('keydown', run)
  return () => {
    window.removeEventListener('keydown', runSecond, { capture: true })
    window.removeEventListener('keydown', run)
  }
}

/** From a button of the last screen the keys come along to the one shown now; a grid keeps its own. */
function enterScreen(): void {
  const screen = document.getElementById('screen')
  const { activeElement } = document
  if (useDesk.getState().leaving !== null || activeElement?.closest('[role=grid]')) return
  if (screen?.contains(activeElement)) screen.focus({ preventScroll: true })
}

/** In a dialog or a menu nothing is done behind it; in a field letters are letters. */
function isTaken(event: KeyboardEvent, keys: string): boolean {
  if (useDesk.getState().dialog !== null) return true
  const target = event.target instanceof Element ? event.target : null
  const over = target?.closest(OVER)
  if (over && !over.closest('[data-exiting]')) return true
  return !isNoLetter(keys) && target?.closest(TYPING) !== null && target !== null
}

/** What a field does not take for itself: keys with Ctrl but the one that undoes typing, F1 to F12. */
const isNoLetter = (keys: string) => keys !== 'Mod+Z' && /^(Mod\+|F\d)/u.test(keys)

/** What lies over the screen; a toast is an alert dialog, too, but lets the work go on. */
const OVER =
  '[role=dialog], [role=alertdialog]:not([aria-modal=false]), [role=menu], [role=listbox]'

const TYPING = 'input, textarea, select, [contenteditable=true], [role=spinbutton]'
