import { useTranslation } from 'react-i18next'
import type { BoardEntry } from '../../core/appointments/contract.ts'
import { useStep } from '../board/use-step.ts'
import { useSession } from '../client/session.ts'
import { chordOf, type KeyPress } from '../desk/chord.ts'
import { useOpenElsewhere } from '../record-link/use-open-elsewhere.ts'
import type { MenuEntry } from '../ui/index.ts'
import { lineOf, menuLines, type MenuLine } from './menu-lines.ts'
import { useParking } from './use-parking.ts'
import { commandsOn, type VisitCommandId, type VisitDeeds } from './visit-commands.ts'

/** What the person here can do with any appointment, by menu and by key. */
export interface VisitCommands {
  /** The lines of its menu; those of `without` stand in sight already. */
  readonly lines: (entry: BoardEntry, without?: readonly VisitCommandId[]) => MenuEntry[]
  /** Some of its commands, for buttons of their own, as far as they can be used now. */
  readonly only: (entry: BoardEntry, ids: readonly VisitCommandId[]) => MenuLine[]
  /** Runs the command that a key press stands for. @returns false where it stands for none */
  readonly press: (event: KeyPress, entry: BoardEntry) => boolean
}

/**
 * The one list of what can be done with an appointment, for whatever shows one.
 *
 * @param cut takes an appointment in hand; left out where nothing can be carried by keys
 */
export function useVisitCommands(cut?: VisitDeeds['cut']): VisitCommands {
  const { t } = useTranslation('visitCommands')
  const held = useSession((session) => session.permissions)
  const step = useStep()
  const { park, putBack } = useParking()
  const outside = useOpenElsewhere()
  const elsewhere = outside ? ({ patientId }: BoardEntry) => outside.open(patientId) : undefined
  const deeds: VisitDeeds = { step, park, putBack, cut, elsewhere }
  return {
    lines: (entry, without = []) => {
      const commands = commandsOn(entry, deeds, held).filter(({ id }) => !without.includes(id))
      return menuLines(commands, entry, deeds, (id) => t(`command.${id}`))
    },
    only: (entry, ids) => {
      const commands = commandsOn(entry, deeds, held).filter(({ id }) => ids.includes(id))
      return commands.map((command) => lineOf(command, entry, deeds, t(`command.${command.id}`)))
    },
    press: (event, entry) => {
      const keys = chordOf(event)
      const command = commandsOn(entry, deeds, held).find(({ shortcut }) => shortcut === keys)
      command?.run(entry, deeds)
      return command !== undefined
    },
  }
}
