import { useTranslation } from 'react-i18next'
import { boardKeys } from '../board/board-keys.ts'
import { useSession } from '../client/session.ts'
import { visitCommands } from '../visit-commands/visit-commands.ts'
import { commandsFor } from './commands.ts'

/** What some keys do, in words. */
export interface ShortcutLine {
  readonly text: string
  readonly keys: readonly string[]
}

/** Shortcuts that hold in one place. */
export interface ShortcutList {
  readonly id: 'anywhere' | 'board' | 'visit' | 'flow'
  readonly lines: readonly ShortcutLine[]
}

/** The keys of the grid (renderer/board/use-keys.ts): they walk and carry, which is no command. */
const gridKeys = [
  ['walk', ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']],
  ['open', ['Enter']],
  ['put', ['Enter', 'Mod+V']],
  ['drop', ['Escape']],
  ['takeParked', ['V']],
  ['stretch', ['Shift+ArrowUp', 'Shift+ArrowDown']],
  ['menu', ['Shift+F10']],
  ['columns', ['Alt+Shift+ArrowLeft', 'Alt+Shift+ArrowRight']],
] as const

/** The keys of patients on the way (renderer/flow/use-deeds.ts) beside those of every appointment. */
const flowKeys = [
  ['step', ['Space']],
  ['room', ['R']],
  ['message', ['D']],
  ['left', ['6']],
] as const

/** Every shortcut of somebody with these permissions, by where it holds, from the lists that the screens use. */
export function useShortcutLists(): readonly ShortcutList[] {
  const { t } = useTranslation(['shell', 'visitCommands'])
  const permissions = useSession((session) => session.permissions)
  const anywhere = commandsFor(permissions).flatMap(({ id, shortcut }) =>
    shortcut === null ? [] : [{ text: t(`command.${id}`), keys: [shortcut] }],
  )
  const grid = gridKeys.map(([id, keys]) => ({ text: t(`boardKey.${id}`), keys }))
  const board = [
    { text: t('boardKey.day'), keys: [...boardKeys.previous, ...boardKeys.next] },
    { text: t('boardKey.zoom'), keys: [...boardKeys.zoomIn, ...boardKeys.zoomOut] },
  ]
  const visit = visitCommands
    .filter(({ permission }) => permissions.includes(permission))
    .flatMap(({ id, shortcut }) =>
      shortcut === null ? [] : [{ text: t(`visitCommands:command.${id}`), keys: [shortcut] }],
    )
  const flow = flowKeys.map(([id, keys]) => ({ text: t(`flowKey.${id}`), keys }))
  return [
    { id: 'anywhere', lines: anywhere },
    { id: 'board', lines: [...grid, ...board] },
    { id: 'visit', lines: visit },
    { id: 'flow', lines: permissions.includes('appointments.status') ? flow : [] },
  ]
}
