import { CircleHelp, CircleUserRound, Contrast, Languages, Monitor, Moon, Sun } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useWhere } from '../board/where.ts'
import { KioskChanges } from '../check-in/kiosk-changes.tsx'
import { useNow } from '../desk/use-now.ts'
import { useDirectory } from '../client/directory.ts'
import { useSession } from '../client/session.ts'
import { useDesk } from '../desk/desk.ts'
import { useLocale } from '../locales/use-locale.ts'
import { Button, cx, IconButton, Mark, Menu, SearchTrigger, type Icon } from '../ui/index.ts'
import { MessageTray } from '../messages/message-tray.tsx'
import { Offer } from '../tour/offer.tsx'
import { useOffered } from '../tour/use-offered.ts'
import { commands, type Command, type CommandId } from './commands.ts'
import css from './frame.module.css'
import { themes, useTheme, type Theme } from './theme.ts'

/** Whose clinic this is, the way to find anything, and what belongs to the person. */
export function TopBar({ practiceName }: { practiceName: string }) {
  const { t } = useTranslation('shell')
  const openDialog = useDesk((desk) => desk.openDialog)
  return (
    <header className={css.top}>
      <Practice name={practiceName} />
      <div className={css.search} data-tour="find">
        <SearchTrigger label={t('find')} shortcut="Mod+K" onPress={() => openDialog('command')} />
      </div>
      <div className={css.tools}>
        <Offer />
        <KioskChanges />
        <MessageTray />
        <HelpMenu />
        <LanguageMenu />
        <ThemeMenu />
        <AccountMenu />
      </div>
    </header>
  )
}

function Practice({ name }: { name: string }) {
  const { known } = useDirectory()
  const where = useWhere(known, useNow())
  const place = where && where.location.name !== name ? where.location.name : null
  return (
    <div className={css.practice}>
      <Mark />
      <span className={css.name}>{name}</span>
      {place !== null && <span className={css.place}>{place}</span>}
    </div>
  )
}

function LanguageMenu() {
  const { t } = useTranslation('shell')
  const { language } = useLocale()
  return (
    <Menu
      label={t('language')}
      trigger={<IconButton icon={Languages} label={t('language')} />}
      entries={[
        { id: 'en', label: t('english'), isChosen: language === 'en', run: runOf('language_en') },
        { id: 'es', label: t('spanish'), isChosen: language === 'es', run: runOf('language_es') },
      ]}
    />
  )
}

const themeIcons: Readonly<Record<Theme, Icon>> = {
  system: Monitor,
  light: Sun,
  dark: Moon,
  contrast: Contrast,
}

function ThemeMenu() {
  const { t } = useTranslation('shell')
  const { theme, choose } = useTheme()
  return (
    <Menu
      label={t('appearance')}
      trigger={<IconButton icon={themeIcons[theme]} label={t('appearance')} />}
      entries={themes.map((one) => ({
        id: one,
        label: t(`theme.${one}`),
        icon: themeIcons[one],
        isChosen: one === theme,
        run: () => choose(one),
      }))}
    />
  )
}

function HelpMenu() {
  const { t } = useTranslation(['help', 'shell'])
  const isNew = useOffered() !== null
  const entry = (id: CommandId) => lineOf(id, t(`shell:command.${id}`))
  return (
    <span className={cx(css.help, isNew && css.isNew)} data-tour="help">
      <Menu
        label={t('menu')}
        trigger={
          <IconButton icon={CircleHelp} label={isNew ? t('menuNew') : t('menu')} shortcut="F1" />
        }
        entries={[entry('help'), entry('shortcuts'), 'line', entry('tour'), entry('changes')]}
      />
    </span>
  )
}

function AccountMenu() {
  const { t } = useTranslation('shell')
  const name = useSession((session) => session.account?.displayName ?? '')
  const entry = (id: CommandId) => lineOf(id, t(`command.${id}`))
  return (
    <Menu
      label={t('account')}
      trigger={
        <Button variant="quiet" icon={CircleUserRound}>
          <span className={css.account}>{name}</span>
        </Button>
      }
      entries={[entry('password'), 'line', entry('lock'), entry('sign_out')]}
    />
  )
}

/** A command as a line of a menu. */
function lineOf(id: CommandId, label: string) {
  const { icon, shortcut, run } = commandOf(id)
  return { id, label, icon, shortcut: shortcut ?? undefined, run }
}

const runOf = (id: CommandId) => () => commandOf(id).run()

function commandOf(id: CommandId): Command {
  const command = commands.find((one) => one.id === id)
  if (!command) throw new Error(`There is no command ${id}`)
  return command
}
