import { useTranslation } from 'react-i18next'
import { useSession } from '../client/session.ts'
import { useDesk } from '../desk/desk.ts'
import { Dialog, Kbd } from '../ui/index.ts'
import { commandsFor } from './commands.ts'
import css from './shortcuts-dialog.module.css'

/** The keys of the day board (renderer/board) and of the finder, which no command has. */
const boardKeys = [
  ['walk', ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']],
  ['open', ['Enter']],
  ['cut', ['X']],
  ['put', ['Enter', 'Mod+V']],
  ['drop', ['Escape']],
  ['stretch', ['Shift+ArrowUp', 'Shift+ArrowDown']],
  ['menu', ['Shift+F10']],
  ['day', ['[', ']']],
  ['zoom', ['=', '-']],
] as const

/** Every shortcut in one place. */
export function ShortcutsDialog() {
  const { t } = useTranslation('shell')
  const isOpen = useDesk((desk) => desk.dialog === 'shortcuts')
  const openDialog = useDesk((desk) => desk.openDialog)
  const permissions = useSession((session) => session.permissions)
  const withKeys = commandsFor(permissions).flatMap(({ id, shortcut }) =>
    shortcut === null ? [] : [{ text: t(`command.${id}`), keys: [shortcut] }],
  )
  const onBoard = boardKeys.map(([id, keys]) => ({ text: t(`boardKey.${id}`), keys }))
  return (
    <Dialog isOpen={isOpen} onClose={() => openDialog(null)} title={t('shortcuts.title')} size="l">
      <div className={css.columns}>
        <Keys title={t('shortcuts.anywhere')} lines={withKeys} />
        <Keys title={t('shortcuts.board')} lines={onBoard} />
      </div>
    </Dialog>
  )
}

interface KeysProps {
  title: string
  lines: readonly { text: string; keys: readonly string[] }[]
}

const Keys = ({ title, lines }: KeysProps) => (
  <section>
    <h3 className={css.title}>{title}</h3>
    <dl className={css.lines}>
      {lines.map(({ text, keys }) => (
        <div key={text} className={css.line}>
          <dt>{text}</dt>
          <dd className={css.keys}>
            {keys.map((shortcut) => (
              <Kbd key={shortcut} keys={shortcut} />
            ))}
          </dd>
        </div>
      ))}
    </dl>
  </section>
)
