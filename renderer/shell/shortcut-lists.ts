import { useTranslation } from 'react-i18next'
import { boardKeys } from '../board/board-keys.ts'
import { gridKeys } from '../board/grid-keys.ts'
import { useSession } from '../client/session.ts'
import { flowDeeds, flowKeys } from '../flow/flow-keys.ts'
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

const { up, down, left, right, first, last } = gridKeys

/** What the keys of the board do, as lines. */
const boardLines = [
  ['walk', [...up, ...down, ...left, ...right]],
  ['ends', [...first, ...last]],
  ['open', gridKeys.open],
  ['put', gridKeys.put],
  ['drop', gridKeys.drop],
  ['takeParked', gridKeys.takeParked],
  ['stretch', [...gridKeys.shorter, ...gridKeys.longer]],
  ['menu', gridKeys.menu],
  ['columns', [...gridKeys.columnLeft, ...gridKeys.columnRight]],
  ['day', [...boardKeys.previous, ...boardKeys.next]],
  ['zoom', [...boardKeys.zoomIn, ...boardKeys.zoomOut]],
] as const

/** Every shortcut of somebody with these permissions, by where it holds, from the lists that the screens use. */
export function useShortcutLists(): readonly ShortcutList[] {
  const { t } = useTranslation(['shell', 'visitCommands'])
  const permissions = useSession((session) => session.permissions)
  const anywhere = commandsFor(permissions).flatMap(({ id, shortcut }) =>
    shortcut === null ? [] : [{ text: t(`command.${id}`), keys: [shortcut] }],
  )
  const board = boardLines.map(([id, keys]) => ({ text: t(`boardKey.${id}`), keys }))
  const visit = visitCommands
    .filter(({ permission }) => permissions.includes(permission))
    .flatMap(({ id, shortcut }) =>
      shortcut === null ? [] : [{ text: t(`visitCommands:command.${id}`), keys: [shortcut] }],
    )
  const flow = flowDeeds.map((id) => ({ text: t(`flowKey.${id}`), keys: flowKeys[id] }))
  return [
    { id: 'anywhere', lines: anywhere },
    { id: 'board', lines: board },
    { id: 'visit', lines: visit },
    { id: 'flow', lines: permissions.includes('appointments.status') ? flow : [] },
  ]
}
