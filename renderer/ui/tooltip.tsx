import type { ReactElement } from 'react'
import {
  Tooltip as AriaTooltip,
  TooltipTrigger,
  type TooltipProps as AriaTooltipProps,
} from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { shortcutText } from './kbd.tsx'
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
      {shortcut !== undefined && <Keys shortcut={shortcut} />}
    </AriaTooltip>
  </TooltipTrigger>
)

function Keys({ shortcut }: { shortcut: string }) {
  const { t } = useTranslation()
  return <span className={css.keys}>{shortcutText(shortcut, t('then'))}</span>
}
