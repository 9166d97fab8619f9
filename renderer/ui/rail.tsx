import type { ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { cx } from './cx.ts'
import { iconSize, type Icon } from './icons.ts'
import css from './rail.module.css'
import { Tooltip } from './tooltip.tsx'

/** The column of screens at the left edge. */
export const Rail = ({ label, children }: { label: string; children: ReactNode }) => (
  <nav className={css.rail} aria-label={label}>
    {children}
  </nav>
)

interface RailItemProps {
  icon: Icon
  label: string
  shortcut?: string | undefined
  isCurrent: boolean
  /** Stands at the foot, with everything after it. */
  low?: boolean
  onPress: () => void
}

/** One screen of the rail. */
export const RailItem = ({
  icon: Icon,
  label,
  shortcut,
  isCurrent,
  low = false,
  onPress,
}: RailItemProps) => (
  <Tooltip text={label} shortcut={shortcut} placement="end">
    <AriaButton
      className={cx(css.item, low && css.low)}
      onPress={onPress}
      {...(isCurrent && { 'aria-current': 'page' })}
    >
      <Icon size={iconSize.l} strokeWidth={isCurrent ? 2.1 : 1.8} aria-hidden />
      {label}
    </AriaButton>
  </Tooltip>
)
