import {
  Armchair,
  CalendarDays,
  CalendarRange,
  Columns3,
  History,
  List,
  ListTodo,
  Settings,
  Stethoscope,
  UsersRound,
} from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../client/session.ts'
import { begunOn } from '../desk/begun-on.ts'
import { useDesk, type Screen } from '../desk/desk.ts'
import { Rail, RailItem, type Icon } from '../ui/index.ts'
import { commandsFor, type CommandId } from './commands.ts'

interface Place {
  readonly command: CommandId
  readonly icon: Icon
  readonly text:
    | 'day'
    | 'flow'
    | 'myDay'
    | 'week'
    | 'month'
    | 'agenda'
    | 'patients'
    | 'lists'
    | 'audit'
    | 'settings'
  /** The screens that belong to it. */
  readonly screens: readonly Screen['name'][]
  readonly low?: boolean
  /** Only for the account of a provider. */
  readonly own?: true
}

const places: readonly Place[] = [
  { command: 'go_my_day', icon: Stethoscope, text: 'myDay', screens: ['myDay'], own: true },
  { command: 'go_day', icon: Columns3, text: 'day', screens: ['board'] },
  { command: 'go_flow', icon: Armchair, text: 'flow', screens: ['flow'] },
  { command: 'go_week', icon: CalendarRange, text: 'week', screens: ['week'] },
  { command: 'go_month', icon: CalendarDays, text: 'month', screens: ['month'] },
  { command: 'go_agenda', icon: List, text: 'agenda', screens: ['agenda'] },
  {
    command: 'go_patients',
    icon: UsersRound,
    text: 'patients',
    screens: ['patients', 'patient', 'merge', 'duplicates'],
  },
  {
    command: 'go_lists',
    icon: ListTodo,
    text: 'lists',
    // Time off ends in a list of calls, and stands with the others.
    screens: ['lists', 'absences', 'absence', 'timeOff'],
  },
  { command: 'go_audit', icon: History, text: 'audit', screens: ['audit'], low: true },
  { command: 'go_settings', icon: Settings, text: 'settings', screens: ['settings'], low: true },
]

/** The screens that this account may see. */
export function Navigation() {
  const { t } = useTranslation('shell')
  const permissions = useSession((session) => session.permissions)
  const screen = useDesk((desk) => begunOn(desk).name)
  const allowed = commandsFor(permissions)
  const isProvider = useSession((session) => (session.account?.providerId ?? null) !== null)
  const shown = places
    .filter(({ own }) => !own || isProvider)
    .flatMap((place) => {
      const command = allowed.find(({ id }) => id === place.command)
      return command ? [{ place, command }] : []
    })
  const firstLow = shown.find(({ place }) => place.low)?.place
  return (
    <Rail label={t('navigation')}>
      {shown.map(({ place, command }) => (
        <RailItem
          key={command.id}
          icon={place.icon}
          label={t(place.text)}
          shortcut={command.shortcut ?? undefined}
          isCurrent={place.screens.includes(screen)}
          low={place === firstLow}
          onPress={command.run}
        />
      ))}
    </Rail>
  )
}
