import { Search } from 'lucide-react'
import { Button as AriaButton } from 'react-aria-components'
import { cx } from './cx.ts'
import { iconSize } from './icons.ts'
import { Kbd } from './kbd.tsx'
import css from './search-trigger.module.css'

interface SearchTriggerProps {
  label: string
  shortcut: string
  onPress: () => void
}

/** Looks like a line to search in, and opens the box that is one. */
export const SearchTrigger = ({ label, shortcut, onPress }: SearchTriggerProps) => (
  <AriaButton className={cx(css.trigger)} onPress={onPress}>
    <Search size={iconSize.m} aria-hidden />
    <span className={css.words}>{label}</span>
    <span className={css.keys}>
      <Kbd keys={shortcut} />
    </span>
  </AriaButton>
)
