import {
  Armchair,
  BookOpen,
  CalendarDays,
  CalendarOff,
  CalendarPlus,
  CalendarRange,
  CalendarSearch,
  CheckCheck,
  Columns3,
  Contrast,
  EyeOff,
  Footprints,
  History,
  KeyRound,
  Keyboard,
  Languages,
  ListTodo,
  Lock,
  LogOut,
  MessageSquare,
  Monitor,
  MonitorUp,
  Moon,
  Printer,
  Route,
  Search,
  Settings,
  Sparkles,
  Stethoscope,
  Sun,
  TabletSmartphone,
  Undo2,
  UserRoundPlus,
  UsersRound,
} from 'lucide-react'
import type { Permission } from '../../core/kernel/permissions.ts'
import { countUse } from '../client/count-use.ts'
import { lockWindow, signOut } from '../client/leave.ts'
import { drawCurtain } from '../curtain/curtain.ts'
import { useDesk, type Screen } from '../desk/desk.ts'
import { openHelp } from '../help/asked.ts'
import { chooseLanguage, type Language, type Texts } from '../locales/index.ts'
import { startTour } from '../tour/tour.ts'
import type { Icon } from '../ui/index.ts'
import { takeBackLast } from '../undo/last-actions.ts'
import {
  addUntimed,
  bookWalkIn,
  enterTimeOff,
  findTime,
  goToday,
  openBooking,
  openNewGroup,
} from './openers.ts'
import { useTheme, type Theme } from './theme.ts'

export type CommandId = keyof Texts['shell']['command']

/** Something that can be done from anywhere: in the finder, by its keys, and from menus. */
export interface Command {
  readonly id: CommandId
  readonly icon: Icon
  /** `Mod+K`, `T`, or `G D` for one key after the other; null has none. */
  readonly shortcut: string | null
  /** Holders of any of these may; empty is for everybody. */
  readonly permissions: readonly Permission[]
  /** The day board has this key of its own, which knows more. */
  readonly ownKeyOnBoard?: boolean
  readonly run: () => void
}

const desk = () => useDesk.getState()
const go = (screen: Screen) => () => desk().show(screen)
const wear = (theme: Theme) => () => useTheme.getState().choose(theme)
const speak = (language: Language) => () => void chooseLanguage(language)

/** Who has something to set. */
const settingPermissions: readonly Permission[] = ['clinic.manage', 'hours.manage', 'access.manage']

/** Every command, in the order that the finder shows them. */
export const commands: readonly Command[] = [
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
    id: 'go_day',
    icon: Columns3,
    shortcut: 'G D',
    permissions: ['appointments.read'],
    run: go({ name: 'board' }),
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
  {
    id: 'shortcuts',
    icon: Keyboard,
    shortcut: '?',
    permissions: [],
    run: () => desk().openDialog('shortcuts'),
  },
  { id: 'help', icon: BookOpen, shortcut: 'F1', permissions: [], run: () => openHelp() },
  {
    id: 'changes',
    icon: Sparkles,
    shortcut: null,
    permissions: [],
    run: () => desk().openDialog('changes'),
  },
  { id: 'tour', icon: Route, shortcut: null, permissions: [], run: startTour },
  { id: 'theme_system', icon: Monitor, shortcut: null, permissions: [], run: wear('system') },
  { id: 'theme_light', icon: Sun, shortcut: null, permissions: [], run: wear('light') },
  { id: 'theme_dark', icon: Moon, shortcut: null, permissions: [], run: wear('dark') },
  { id: 'theme_contrast', icon: Contrast, shortcut: null, permissions: [], run: wear('contrast') },
  { id: 'language_en', icon: Languages, shortcut: null, permissions: [], run: speak('en') },
  { id: 'language_es', icon: Languages, shortcut: null, permissions: [], run: speak('es') },
  {
    id: 'start_kiosk',
    icon: TabletSmartphone,
    shortcut: null,
    permissions: ['kiosk.start'],
    run: () => desk().leave(() => desk().openDialog('kiosk')),
  },
  {
    id: 'start_display',
    icon: MonitorUp,
    shortcut: null,
    permissions: ['kiosk.start'],
    run: () => desk().leave(() => desk().openDialog('display')),
  },
  {
    id: 'password',
    icon: KeyRound,
    shortcut: null,
    permissions: [],
    run: () => desk().openDialog('password'),
  },
  { id: 'curtain', icon: EyeOff, shortcut: 'Mod+.', permissions: [], run: drawCurtain },
  { id: 'lock', icon: Lock, shortcut: 'Mod+Shift+L', permissions: [], run: lockWindow },
  { id: 'sign_out', icon: LogOut, shortcut: null, permissions: [], run: signOut },
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
