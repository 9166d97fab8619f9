import { Keyboard } from 'lucide-react'
import { Fragment, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { holdsAll, saidBy, wordsOf } from '../command-box/ranking.ts'
import { useDesk } from '../desk/desk.ts'
import { Dialog, EmptyState, Kbd, SearchField, shortcutText, shownKeys } from '../ui/index.ts'
import { useShortcutLists, type ShortcutLine } from './shortcut-lists.ts'
import css from './shortcuts-dialog.module.css'

/** Every shortcut in one place, found by what it does or by its keys. */
export function ShortcutsDialog() {
  const { t } = useTranslation('shell')
  const isOpen = useDesk((desk) => desk.dialog === 'shortcuts')
  const openDialog = useDesk((desk) => desk.openDialog)
  return (
    <Dialog isOpen={isOpen} onClose={() => openDialog(null)} title={t('shortcuts.title')} size="l">
      <Shortcuts />
    </Dialog>
  )
}

function Shortcuts() {
  const { t } = useTranslation(['shell', 'common'])
  const [text, setText] = useState('')
  const words = wordsOf(text)
  const typed = text.trim().toUpperCase()
  const isSought = ({ text: said, keys }: ShortcutLine) =>
    holdsAll(saidBy(said), words) ||
    keys.some((each) =>
      [each, shownKeys(each).join('+'), shortcutText(each, t('common:then'))].some(
        (key) => key.toUpperCase() === typed,
      ),
    )
  const lists = useShortcutLists()
    .map(({ id, lines }) => ({ id, lines: lines.filter(isSought) }))
    .filter(({ lines }) => lines.length > 0)
  return (
    <>
      <SearchField
        label={t('shortcuts.search')}
        hideLabel
        placeholder={t('shortcuts.search')}
        value={text}
        onChange={setText}
        autoFocus
      />
      {lists.length === 0 && (
        <EmptyState icon={Keyboard} title={t('shortcuts.none')}>
          {t('shortcuts.noneHint')}
        </EmptyState>
      )}
      <div className={css.columns}>
        {lists.map(({ id, lines }) => (
          <Keys key={id} title={t(`shortcuts.${id}`)} lines={lines} />
        ))}
      </div>
    </>
  )
}

interface KeysProps {
  title: string
  lines: readonly ShortcutLine[]
}

const Keys = ({ title, lines }: KeysProps) => (
  <section className={css.list}>
    <h3 className={css.title}>{title}</h3>
    <dl className={css.lines}>
      {lines.map(({ text, keys }) => (
        <div key={text} className={css.line}>
          <dt>{text}</dt>
          <dd className={css.keys}>
            {keys.map((shortcut, at) => (
              <Fragment key={shortcut}>
                {at > 0 && <span>/</span>}
                <Kbd keys={shortcut} />
              </Fragment>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  </section>
)
