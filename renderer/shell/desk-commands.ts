import {
  CalendarOff,
  CalendarPlus,
  CalendarSearch,
  CheckCheck,
  Footprints,
  MessageSquare,
  Printer,
  Search,
  Undo2,
  UserRoundPlus,
} from 'lucide-react'
import { useDesk } from '../desk/desk.ts'
import { takeBackLast } from '../undo/last-actions.ts'
import type { Command } from './command.ts'
import {
  addUntimed,
  bookWalkIn,
  enterTimeOff,
  findTime,
  goToday,
  openBooking,
  openNewGroup,
} from './openers.ts'

const desk = () => useDesk.getState()

/** What a desk does, in the order that the finder shows it. */
export const deskCommands: readonly Command[] = [
  {
    id: 'find',
    icon: Search,
    shortcut: 'Mod+K',
    permissions: [],
    run: () => desk().openDialog('command'),
  },
  {
    id: 'book',
    icon: CalendarPlus,
    shortcut: 'B',
    permissions: ['appointments.book'],
    ownKeyOnBoard: true,
    run: openBooking,
  },
  {
    id: 'find_time',
    icon: CalendarSearch,
    shortcut: 'F',
    permissions: ['appointments.read'],
    run: findTime,
  },
  {
    id: 'time_off',
    icon: CalendarOff,
    shortcut: 'O',
    permissions: ['hours.manage'],
    run: enterTimeOff,
  },
  {
    id: 'walk_in',
    icon: Footprints,
    shortcut: 'W',
    permissions: ['appointments.book'],
    run: bookWalkIn,
  },
  {
    id: 'untimed',
    icon: UserRoundPlus,
    shortcut: 'U',
    permissions: ['appointments.book'],
    run: addUntimed,
  },
  {
    id: 'new_group',
    icon: UserRoundPlus,
    shortcut: null,
    permissions: ['appointments.book'],
    run: openNewGroup,
  },
  {
    id: 'print',
    icon: Printer,
    shortcut: 'Mod+P',
    permissions: ['reports.print'],
    run: () => desk().openDialog('print'),
  },
  {
    id: 'print_tomorrow',
    icon: Printer,
    shortcut: 'Mod+Shift+P',
    permissions: ['reports.print'],
    run: () => desk().openDialog('printTomorrow'),
  },
  { id: 'undo', icon: Undo2, shortcut: 'Mod+Z', permissions: [], run: takeBackLast },
  {
    id: 'today',
    icon: Undo2,
    shortcut: 'T',
    permissions: ['appointments.read'],
    ownKeyOnBoard: true,
    run: goToday,
  },
  {
    id: 'close_visits',
    icon: CheckCheck,
    shortcut: null,
    permissions: ['appointments.status'],
    run: () => desk().openDialog('sweep'),
  },
  {
    id: 'messages',
    icon: MessageSquare,
    shortcut: 'G I',
    permissions: ['appointments.status'],
    run: () => desk().openDialog('messages'),
  },
]
