import { useTranslation } from 'react-i18next'
import type { BoardEntry } from '../../core/appointments/contract.ts'
import { MenuBeside } from '../ui/index.ts'
import { useVisitCommands } from './use-visit-commands.ts'
import type { VisitDeeds } from './visit-commands.ts'

interface Props {
  /** The appointment and what it is asked at; null keeps the menu closed. */
  readonly asked: { readonly entry: BoardEntry; readonly beside: HTMLElement } | null
  readonly onClose: () => void
  /** Takes the appointment in hand; left out where nothing can be carried by keys. */
  readonly onCut?: VisitDeeds['cut']
}

/** What can be done with an appointment, at a right click or the menu key. */
export function VisitMenu({ asked, onClose, onCut }: Props) {
  const { t } = useTranslation('visitCommands')
  const { lines } = useVisitCommands(onCut)
  return (
    <MenuBeside
      label={t('menu')}
      entries={asked ? lines(asked.entry) : []}
      beside={asked?.beside ?? null}
      onClose={onClose}
    />
  )
}
