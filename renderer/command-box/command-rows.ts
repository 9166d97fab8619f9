import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../client/session.ts'
import { useDesk } from '../desk/desk.ts'
import { commandsFor, runCommand } from '../shell/commands.ts'
import { useOtherWords } from './both-languages.ts'
import type { Finding } from './finding.ts'
import { named, saidBy, wordsOf, type Usage } from './ranking.ts'

/** How many commands an empty box shows. */
const SHOWN_EMPTY = 8

/** The commands that a text names in either language, the most used first; of an empty text the most used. */
export function useCommandRows(text: string, usage: Usage): Finding[] {
  const { t } = useTranslation('shell')
  const permissions = useSession((session) => session.permissions)
  const other = useOtherWords()
  const commands = useMemo(
    () =>
      commandsFor(permissions)
        .filter(({ id }) => id !== 'find')
        .map((command) => ({
          ...command,
          label: t(`command.${command.id}`),
          said: saidBy(t(`command.${command.id}`), other('shell', `command.${command.id}`)),
          run: () => {
            useDesk.getState().openDialog(null)
            runCommand(command)
          },
        })),
    [t, permissions, other],
  )
  return useMemo(() => {
    const words = wordsOf(text)
    const ranked = named(commands, words, usage)
    return words.length === 0 ? ranked.slice(0, SHOWN_EMPTY) : ranked
  }, [text, usage, commands])
}
