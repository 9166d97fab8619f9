import type { Permission } from '../../core/kernel/permissions.ts'
import { countUse } from '../client/count-use.ts'
import type { Command } from './command.ts'
import { deskCommands } from './desk-commands.ts'
import { entryCommands } from './entry-commands.ts'
import { placeCommands } from './place-commands.ts'
import { windowCommands } from './window-commands.ts'

export type { Command, CommandId } from './command.ts'

/** Every command, in the order that the finder shows them. */
export const commands: readonly Command[] = [
  ...deskCommands,
  ...entryCommands,
  ...placeCommands,
  ...windowCommands,
]

/** The commands that holders of `held` may run. */
export const commandsFor = (held: readonly Permission[]): readonly Command[] =>
  commands.filter(
    ({ permissions }) =>
      permissions.length === 0 || permissions.some((permission) => held.includes(permission)),
  )

/** Does it, and remembers that this account does. */
export function runCommand(command: Command): void {
  countUse(command.id)
  command.run()
}
