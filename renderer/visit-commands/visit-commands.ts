import {
  CalendarArrowUp,
  CalendarClock,
  CalendarPlus,
  CircleUser,
  ClipboardCheck,
  ExternalLink,
  Copy,
  CopyPlus,
  CornerUpLeft,
  PanelRight,
  Pin,
  Scissors,
  Undo2,
  X,
} from 'lucide-react'
import type { BoardEntry, Status } from '../../core/appointments/contract.ts'
import type { Permission } from '../../core/kernel/permissions.ts'
import { isAwaited, isOpen, stepBack } from '../appointment/flow.ts'
import { stepsFrom, type Step } from '../board/steps.ts'
import { useDesk, type VisitDoing } from '../desk/desk.ts'
import type { Texts } from '../locales/index.ts'
import { statusIcons, type Icon } from '../ui/index.ts'
import { openDuplicate } from '../visits/duplicate.ts'
import type { Phase } from './phase.ts'

export type VisitCommandId = keyof Texts['visitCommands']['command']

/** What commands need of the screen that shows the appointment. */
export interface VisitDeeds {
  /** Where its start stands in time. */
  readonly phase: (entry: BoardEntry) => Phase
  /** Takes it a step along the flow. */
  readonly step: (entry: BoardEntry, status: Status) => void
  /** Takes it off the board, onto the pinboard. */
  readonly park: (entry: BoardEntry) => void
  /** Puts it back from the pinboard to its old place. */
  readonly putBack: (entry: BoardEntry) => void
  /** Takes it in hand; left out where nothing can be carried by keys. */
  readonly cut?: ((entry: BoardEntry) => void) | undefined
  /** Opens its patient in the clinic's record system; left out where there is none. */
  readonly elsewhere?: ((entry: BoardEntry) => void) | undefined
}

/** Something that can be done with an appointment, wherever it is shown. */
export interface VisitCommand {
  readonly id: VisitCommandId
  readonly icon: Icon
  /** `Enter`, `C`, `Shift+X`; null has none. */
  readonly shortcut: string | null
  readonly permission: Permission
  /** Commands of one group stand together in a menu. */
  readonly group: 'look' | 'flow' | 'place' | 'copy' | 'end'
  readonly tone?: 'danger'
  /** Whether the screen can do it at all; left out where every screen can. */
  readonly here?: (deeds: VisitDeeds) => boolean
  /** Whether it applies to an appointment in its status. */
  readonly when: (entry: BoardEntry) => boolean
  readonly run: (entry: BoardEntry, deeds: VisitDeeds) => void
}

const openDoing = (doing: VisitDoing | null) => (entry: BoardEntry) =>
  useDesk.getState().open({ name: 'appointment', appointmentId: entry.id, doing })

const stepTo = (status: Exclude<Step, 'scheduled'>, shortcut: string | null): VisitCommand => ({
  ...{ id: status, icon: statusIcons[status], shortcut, group: 'flow' },
  permission: 'appointments.status',
  when: (entry) => stepsFrom(entry.status).includes(status),
  run: (entry, { step }) => step(entry, status),
})

const copyAs = (id: 'again' | 'followUp', icon: Icon): VisitCommand => ({
  ...{ id, icon, shortcut: null, group: 'copy', permission: 'appointments.book' },
  when: ({ groupId, status }) => groupId === null && status !== 'rescheduled',
  run: openDoing(id),
})

/** True for an appointment that is on the pinboard: nothing but a parked row says so. */
const isParked = (entry: BoardEntry): boolean => 'parkedAt' in entry

/** Every command, in the order that menus show them. */
export const visitCommands: readonly VisitCommand[] = [
  {
    ...{ id: 'open', icon: PanelRight, shortcut: 'Enter', group: 'look' },
    permission: 'appointments.read',
    when: () => true,
    run: openDoing(null),
  },
  {
    ...{ id: 'checkIn', icon: ClipboardCheck, shortcut: 'C', group: 'look' },
    permission: 'appointments.status',
    when: ({ status }) => isAwaited(status),
    run: ({ id }) => useDesk.getState().show({ name: 'checkIn', appointmentId: id }),
  },
  {
    ...{ id: 'patient', icon: CircleUser, shortcut: 'P', group: 'look' },
    permission: 'patients.read',
    when: () => true,
    run: ({ patientId }) => useDesk.getState().show({ name: 'patient', patientId }),
  },
  {
    ...{ id: 'elsewhere', icon: ExternalLink, shortcut: null, group: 'look' },
    permission: 'patients.read',
    here: ({ elsewhere }) => elsewhere !== undefined,
    when: () => true,
    run: (entry, { elsewhere }) => elsewhere?.(entry),
  },
  stepTo('confirmed', 'K'),
  stepTo('arrived', '2'),
  stepTo('roomed', '3'),
  stepTo('in_progress', '4'),
  stepTo('completed', '5'),
  stepTo('no_show', null),
  {
    ...{ id: 'back', icon: Undo2, shortcut: 'Backspace', group: 'flow' },
    permission: 'appointments.status',
    when: (entry) => stepBack(entry) !== null,
    run: (entry, { step }) => {
      const before = stepBack(entry)
      if (before) step(entry, before)
    },
  },
  {
    ...{ id: 'cut', icon: Scissors, shortcut: 'X', group: 'place' },
    permission: 'appointments.book',
    here: ({ cut }) => cut !== undefined,
    when: ({ status }) => isOpen(status),
    run: (entry, { cut }) => cut?.(entry),
  },
  {
    ...{ id: 'move', icon: CalendarClock, shortcut: 'M', group: 'place' },
    permission: 'appointments.book',
    when: (entry) => isOpen(entry.status) || isParked(entry),
    run: openDoing('moving'),
  },
  {
    ...{ id: 'nextWeek', icon: CalendarArrowUp, shortcut: 'N', group: 'place' },
    permission: 'appointments.book',
    when: ({ status }) => isOpen(status),
    run: openDoing('nextWeek'),
  },
  {
    ...{ id: 'park', icon: Pin, shortcut: 'Shift+X', group: 'place' },
    permission: 'appointments.book',
    when: ({ status }) => isAwaited(status),
    run: (entry, { park }) => park(entry),
  },
  {
    ...{ id: 'putBack', icon: CornerUpLeft, shortcut: 'Backspace', group: 'place' },
    permission: 'appointments.book',
    when: isParked,
    run: (entry, { putBack }) => putBack(entry),
  },
  copyAs('again', CopyPlus),
  copyAs('followUp', CalendarPlus),
  {
    ...{ id: 'duplicate', icon: Copy, shortcut: null, group: 'copy' },
    permission: 'appointments.book',
    when: ({ groupId, status }) => groupId === null && status !== 'rescheduled',
    run: openDuplicate,
  },
  {
    ...{ id: 'cancel', icon: X, shortcut: 'Delete', group: 'end', tone: 'danger' },
    permission: 'appointments.book',
    when: (entry) => isOpen(entry.status) || isParked(entry),
    run: openDoing('cancelling'),
  },
]
