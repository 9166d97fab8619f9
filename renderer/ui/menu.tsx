import { Check } from 'lucide-react'
import type { ReactElement } from 'react'
import {
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  MenuTrigger,
  Popover,
  Separator,
  type PopoverProps,
} from 'react-aria-components'
import { cx } from './cx.ts'
import { iconSize, type Icon } from './icons.ts'
import { Kbd } from './kbd.tsx'
import css from './list.module.css'

/** A line of a menu; `line` draws one across. */
export type MenuEntry =
  | 'line'
  | {
      readonly id: string
      readonly label: string
      readonly icon?: Icon | undefined
      readonly shortcut?: string | undefined
      readonly tone?: 'danger' | undefined
      readonly isDisabled?: boolean | undefined
      /** Shows a tick: the present choice. */
      readonly isChosen?: boolean | undefined
      readonly run: () => void
    }

interface MenuProps {
  label: string
  /** The button that opens it. */
  trigger: ReactElement
  entries: readonly MenuEntry[]
  placement?: PopoverProps['placement']
}

/** Things to do, in a list that drops down from a button. */
export const Menu = ({ label, trigger, entries, placement = 'bottom end' }: MenuProps) => (
  <MenuTrigger>
    {trigger}
    <Popover className={cx(css.popover)} placement={placement} offset={4}>
      <MenuLines label={label} entries={entries} />
    </Popover>
  </MenuTrigger>
)

interface MenuBesideProps {
  label: string
  entries: readonly MenuEntry[]
  /** What it belongs to, as after a right click; null keeps it closed. */
  beside: Element | null
  onClose: () => void
}

/** The same list beside anything on the screen, opened by whoever draws it. */
export const MenuBeside = ({ label, entries, beside, onClose }: MenuBesideProps) => (
  <Popover
    className={cx(css.popover)}
    aria-label={label}
    triggerRef={{ current: beside }}
    isOpen={beside !== null}
    onOpenChange={(open) => !open && onClose()}
    placement="right top"
    offset={4}
  >
    <MenuLines label={label} entries={entries} onClose={onClose} autoFocus />
  </Popover>
)

interface LinesProps {
  label: string
  entries: readonly MenuEntry[]
  onClose?: () => void
  autoFocus?: boolean
}

const MenuLines = ({ label, entries, onClose, autoFocus = false }: LinesProps) => (
  <AriaMenu
    className={cx(css.list)}
    aria-label={label}
    {...(autoFocus && { autoFocus: 'first' as const })}
    {...(onClose && { onClose })}
  >
    {entries.map((entry, at) =>
      entry === 'line' ? (
        <Separator key={at} className={cx(css.line)} />
      ) : (
        <MenuLine key={entry.id} {...entry} />
      ),
    )}
  </AriaMenu>
)

function MenuLine(entry: Exclude<MenuEntry, 'line'>) {
  const { id, label, icon: Icon, shortcut, tone, isChosen = false, isDisabled = false, run } = entry
  return (
    <AriaMenuItem
      id={id}
      textValue={label}
      className={cx(css.option, tone && css[tone])}
      isDisabled={isDisabled}
      onAction={run}
      {...(isChosen && { 'aria-current': true })}
    >
      {Icon && <Icon size={iconSize.m} aria-hidden />}
      <span className={css.words}>{label}</span>
      {isChosen && <Check size="0.875rem" className={css.end} aria-hidden />}
      {shortcut !== undefined && <Kbd keys={shortcut} />}
    </AriaMenuItem>
  )
}
