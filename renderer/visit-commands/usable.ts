import type { BoardEntry } from '../../core/appointments/contract.ts'
import type { Permission } from '../../core/kernel/permissions.ts'
import { isTimely } from './phase.ts'
import {
  visitCommands,
  type VisitCommand,
  type VisitCommandId,
  type VisitDeeds,
} from './visit-commands.ts'

/** The commands that somebody with these permissions can use on an appointment as it is now. */
export const commandsOn = (
  entry: BoardEntry,
  deeds: VisitDeeds,
  held: readonly Permission[],
): readonly VisitCommand[] =>
  commandsHere(deeds).filter((command) => objectionTo(command, entry, deeds, held) === null)

/** Why a command cannot be used: the account may not, the status does not allow it, or its day has not come. */
export type Objection = 'permission' | 'status' | 'early'

/** The command that a key stands for, and why it cannot be used. */
export interface RefusedKey {
  readonly id: VisitCommandId
  readonly why: Objection
}

/**
 * What stands against the command of a key on an appointment, for whoever pressed it to hear.
 *
 * @param keys as `chordOf` writes them
 * @returns null where no command has this key on this screen, or one can be used
 */
export function refusedKey(
  keys: string,
  entry: BoardEntry,
  deeds: VisitDeeds,
  held: readonly Permission[],
): RefusedKey | null {
  const meant = commandsHere(deeds)
    .filter(({ shortcut }) => shortcut === keys)
    .map((command) => ({ id: command.id, why: objectionTo(command, entry, deeds, held) }))
  const [first] = meant
  if (!first?.why || meant.some(({ why }) => why === null)) return null
  return { id: first.id, why: first.why }
}

const commandsHere = (deeds: VisitDeeds): readonly VisitCommand[] =>
  visitCommands.filter(({ here }) => here?.(deeds) ?? true)

function objectionTo(
  { id, permission, when }: VisitCommand,
  entry: BoardEntry,
  { phase }: VisitDeeds,
  held: readonly Permission[],
): Objection | null {
  if (!held.includes(permission)) return 'permission'
  if (!when(entry)) return 'status'
  return isTimely(id, phase(entry)) ? null : 'early'
}
