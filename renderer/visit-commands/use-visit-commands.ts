import { useTranslation } from 'react-i18next'
import type { BoardEntry } from '../../core/appointments/contract.ts'
import { calledName } from '../../core/kernel/names.ts'
import { useStep } from '../board/use-step.ts'
import { useDirectory } from '../client/directory.ts'
import { useSession } from '../client/session.ts'
import { chordOf, type KeyPress } from '../desk/chord.ts'
import { instantDateText } from '../locales/dates.ts'
import { useLocale } from '../locales/use-locale.ts'
import { useOpenElsewhere } from '../record-link/use-open-elsewhere.ts'
import { showToast, type MenuEntry } from '../ui/index.ts'
import { lineOf, menuLines, type MenuLine } from './menu-lines.ts'
import { useParking } from './use-parking.ts'
import { usePhase } from './use-phase.ts'
import { commandsOn, refusedKey, type RefusedKey } from './usable.ts'
import type { VisitCommandId, VisitDeeds } from './visit-commands.ts'

/** What the person here can do with any appointment, by menu and by key. */
export interface VisitCommands {
  /** The lines of its menu; those of `without` stand in sight already. */
  readonly lines: (entry: BoardEntry, without?: readonly VisitCommandId[]) => MenuEntry[]
  /** Some of its commands, for buttons of their own, as far as they can be used now. */
  readonly only: (entry: BoardEntry, ids: readonly VisitCommandId[]) => MenuLine[]
  /** Runs the command that a key press stands for, or says why not. @returns false where it stands for none */
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
  const phase = usePhase()
  const refuse = useRefusing()
  const deeds: VisitDeeds = { phase, step, park, putBack, cut, elsewhere }
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
      const refused = refusedKey(keys, entry, deeds, held)
      command?.run(entry, deeds)
      if (refused) refuse(entry, refused)
      return command !== undefined || refused !== null
    },
  }
}

/** Says why a key does nothing on an appointment. */
function useRefusing() {
  const { t } = useTranslation(['visitCommands', 'common', 'failures'])
  const { known } = useDirectory()
  const { locale } = useLocale()
  const wordsOf = (entry: BoardEntry, { id, why }: RefusedKey): string => {
    const command = t(`command.${id}`)
    const zone = known?.location(entry.locationId)?.zone ?? 'UTC'
    if (why === 'permission') return t('failures:not_permitted')
    if (why === 'early')
      return t('early', { command, date: instantDateText(entry.startsAt, zone, 'long', locale) })
    const status = t(`common:status.${entry.status}`)
    return t('notNow', { command, name: calledName(entry), status })
  }
  return (entry: BoardEntry, refused: RefusedKey) =>
    showToast({ text: wordsOf(entry, refused), tone: 'danger' })
}
