import {
  Armchair,
  CalendarDays,
  CalendarOff,
  CalendarRange,
  Columns2,
  Columns3,
  History,
  List,
  ListTodo,
  Settings,
  Stethoscope,
  UsersRound,
} from 'lucide-react'
import type { Permission } from '../../core/kernel/permissions.ts'
import { showSpan } from '../board/span.ts'
import { useDesk, type Screen } from '../desk/desk.ts'
import type { Command } from './command.ts'
import { listCommands } from './list-commands.ts'

const go = (screen: Screen) => () => useDesk.getState().show(screen)

/** Who has something to set. */
const settingPermissions: readonly Permission[] = ['clinic.manage', 'hours.manage', 'access.manage']

/** Where one can go. */
export const placeCommands: readonly Command[] = [
  {
    id: 'go_day',
    icon: Columns3,
    shortcut: 'G D',
    permissions: ['appointments.read'],
    run: () => showSpan('day'),
  },
  {
    id: 'go_three_days',
    icon: Columns2,
    shortcut: 'G 3',
    permissions: ['appointments.read'],
    run: () => showSpan('threeDay'),
  },
  {
    id: 'go_week',
    icon: CalendarRange,
    shortcut: 'G W',
    permissions: ['appointments.read'],
    run: go({ name: 'week' }),
  },
  {
    id: 'go_month',
    icon: CalendarDays,
    shortcut: 'G M',
    permissions: ['appointments.read'],
    run: go({ name: 'month' }),
  },
  {
    id: 'go_agenda',
    icon: List,
    shortcut: 'G E',
    permissions: ['appointments.read'],
    run: go({ name: 'agenda' }),
  },
  {
    id: 'go_flow',
    icon: Armchair,
    shortcut: 'G F',
    permissions: ['appointments.read'],
    run: go({ name: 'flow' }),
  },
  {
    id: 'go_my_day',
    icon: Stethoscope,
    shortcut: 'G N',
    permissions: ['appointments.status'],
    run: go({ name: 'myDay' }),
  },
  {
    id: 'go_patients',
    icon: UsersRound,
    shortcut: 'G P',
    permissions: ['patients.read'],
    run: go({ name: 'patients' }),
  },
  {
    id: 'go_absences',
    icon: CalendarOff,
    shortcut: 'G O',
    permissions: ['hours.read'],
    run: go({ name: 'absences' }),
  },
  ...listCommands,
  {
    id: 'go_lists',
    icon: ListTodo,
    shortcut: 'G L',
    permissions: ['appointments.read'],
    run: go({ name: 'lists', list: 'waitlist' }),
  },
  {
    id: 'go_settings',
    icon: Settings,
    shortcut: 'G S',
    permissions: settingPermissions,
    run: go({ name: 'settings', section: 'practice' }),
  },
  {
    id: 'go_audit',
    icon: History,
    shortcut: 'G A',
    permissions: ['audit.read'],
    run: go({ name: 'audit' }),
  },
]
