import { CircleUser, ClipboardCheck, PanelRight, Scissors, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { BoardEntry } from '../../core/appointments/contract.ts'
import type { Permission } from '../../core/kernel/permissions.ts'
import { useSession } from '../client/session.ts'
import { useDesk } from '../desk/desk.ts'
import { MenuBeside, statusIcons, type MenuEntry } from '../ui/index.ts'
import { isMovable, stepsFrom } from './steps.ts'
import { useStep } from './use-step.ts'

interface Props {
  /** The appointment and the cell it is asked at; null keeps the menu closed. */
  readonly asked: { readonly entry: BoardEntry; readonly beside: HTMLElement } | null
  readonly onClose: () => void
  /** Takes the appointment in hand; left out where nothing can be carried by keys. */
  readonly onCut?: (entry: BoardEntry) => void
}

/** What can be done with an appointment, at a right click or the menu key. */
export function VisitMenu({ asked, onClose, onCut }: Props) {
  const { t } = useTranslation('board')
  const steps = useStepEntries(asked?.entry ?? null)
  const actions = useActions(asked?.entry ?? null, onCut)
  const entries: MenuEntry[] = [...actions.first, 'line', ...steps, 'line', ...actions.last]
  return (
    <MenuBeside
      label={t('menu.label')}
      entries={tidy(entries)}
      beside={asked?.beside ?? null}
      onClose={onClose}
    />
  )
}

function useActions(entry: BoardEntry | null, onCut: Props['onCut']) {
  const { t } = useTranslation('board')
  const may = useSession((session) => session.permissions)
  if (!entry) return { first: [], last: [] }
  const { open, show } = useDesk.getState()
  const { id: appointmentId, patientId, status } = entry
  const openIt = () => open({ name: 'appointment', appointmentId })
  const offered = (wanted: Permission, when: boolean, line: MenuEntry) =>
    may.includes(wanted) && when ? [line] : []
  const before = status === 'scheduled' || status === 'confirmed'
  return {
    first: [
      { id: 'open', label: t('menu.open'), icon: PanelRight, shortcut: 'Enter', run: openIt },
      ...offered('appointments.status', before, {
        id: 'checkIn',
        label: t('menu.checkIn'),
        icon: ClipboardCheck,
        run: () => show({ name: 'checkIn', appointmentId }),
      }),
      ...offered('appointments.book', onCut !== undefined && isMovable(status), {
        id: 'cut',
        label: t('menu.cut'),
        icon: Scissors,
        shortcut: 'X',
        run: () => onCut?.(entry),
      }),
      ...offered('patients.read', true, {
        id: 'patient',
        label: t('menu.patient'),
        icon: CircleUser,
        run: () => show({ name: 'patient', patientId }),
      }),
    ],
    last: offered('appointments.book', isMovable(status), {
      id: 'cancel',
      label: t('menu.cancel'),
      icon: X,
      tone: 'danger',
      run: openIt,
    }),
  }
}

function useStepEntries(entry: BoardEntry | null): MenuEntry[] {
  const { t } = useTranslation('board')
  const may = useSession((session) => session.permissions.includes('appointments.status'))
  const step = useStep()
  if (!entry || !may) return []
  return stepsFrom(entry.status).map((status) => ({
    id: status,
    label: t(`step.${status}`),
    icon: statusIcons[status],
    run: () => step(entry, status),
  }))
}

/** No line at an end, and never two in a row. */
const tidy = (entries: readonly MenuEntry[]): MenuEntry[] =>
  entries.filter(
    (entry, at) =>
      entry !== 'line' || (at > 0 && entries[at + 1] !== undefined && entries[at + 1] !== 'line'),
  )
