import type { ReactElement } from 'react'
import {
  Tooltip as AriaTooltip,
  TooltipTrigger,
  type TooltipProps as AriaTooltipProps,
} from 'react-aria-components'
import { shownKeys } from './kbd.tsx'
import css from './tooltip.module.css'

interface TooltipProps {
  text: string
  shortcut?: string | undefined
  placement?: NonNullable<AriaTooltipProps['placement']>
  /** A control of this kit. */
  children: ReactElement
}

/** A short name beside a control, on hover and on keyboard focus. */
export const Tooltip = ({ text, shortcut, placement = 'top', children }: TooltipProps) => (
  <TooltipTrigger delay={500} closeDelay={50}>
    {children}
    <AriaTooltip className={css.tooltip ?? ''} offset={6} placement={placement}>
      {text}
      {shortcut !== undefined && <span className={css.keys}>{shownKeys(shortcut).join(' ')}</span>}
    </AriaTooltip>
  </TooltipTrigger>
)
