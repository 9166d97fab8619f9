import {
  BookmarkPlus,
  BookOpen,
  Contrast,
  EyeOff,
  KeyRound,
  Keyboard,
  Languages,
  Lock,
  LogOut,
  Monitor,
  MonitorUp,
  Moon,
  PanelTop,
  Route,
  Shapes,
  Sparkles,
  Sun,
  TabletSmartphone,
} from 'lucide-react'
import { lockWindow, signOut } from '../client/leave.ts'
import { openGallery } from '../client/gallery-address.ts'
import { drawCurtain } from '../curtain/curtain.ts'
import { useDesk } from '../desk/desk.ts'
import { openHelp } from '../help/asked.ts'
import { chooseLanguage, type Language } from '../locales/index.ts'
import { startTour } from '../tour/tour.ts'
import type { Command } from './command.ts'
import { chooseFaces, keepView } from './openers.ts'
import { useTheme, type Theme } from './theme.ts'

const desk = () => useDesk.getState()
const wear = (theme: Theme) => () => useTheme.getState().choose(theme)
const speak = (language: Language) => () => void chooseLanguage(language)

/** Help, how the window looks and speaks, and who uses it. */
export const windowCommands: readonly Command[] = [
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
  {
    id: 'board_faces',
    icon: PanelTop,
    shortcut: null,
    permissions: ['appointments.read'],
    run: chooseFaces,
  },
  {
    id: 'keep_view',
    icon: BookmarkPlus,
    shortcut: null,
    permissions: ['appointments.read'],
    run: keepView,
  },
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
    id: 'gallery',
    icon: Shapes,
    shortcut: null,
    permissions: ['clinic.manage'],
    run: () => desk().leave(openGallery),
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
