import type { BoardEntry } from '../../core/appointments/contract.ts'
import type { MenuEntry } from '../ui/index.ts'
import type { VisitCommand, VisitCommandId, VisitDeeds } from './visit-commands.ts'

/** A line that does something, as against the line between two groups. */
export type MenuLine = Exclude<MenuEntry, 'line'>

/** A command on an appointment as the line of a menu. */
export const lineOf = (
  { id, icon, shortcut, tone, run }: VisitCommand,
  entry: BoardEntry,
  deeds: VisitDeeds,
  label: string,
): MenuLine => ({
  ...{ id, icon, tone, label },
  shortcut: shortcut ?? undefined,
  run: () => run(entry, deeds),
})

/**
 * Commands on an appointment as a menu, each group apart from the next.
 *
 * @param words what a command is called
 */
export const menuLines = (
  commands: readonly VisitCommand[],
  entry: BoardEntry,
  deeds: VisitDeeds,
  words: (id: VisitCommandId) => string,
): MenuEntry[] =>
  commands.flatMap((command, at): MenuEntry[] => {
    const before = commands[at - 1]
    const line = lineOf(command, entry, deeds, words(command.id))
    return before !== undefined && before.group !== command.group ? ['line', line] : [line]
  })
