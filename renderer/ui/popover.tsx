import type { ReactElement, ReactNode } from 'react'
import {
  Dialog,
  DialogTrigger,
  Popover as AriaPopover,
  type PopoverProps as AriaPopoverProps,
} from 'react-aria-components'
import { cx } from './cx.ts'
import css from './list.module.css'

interface PopoverProps {
  label: string
  /** The button that opens it. */
  trigger: ReactElement
  placement?: AriaPopoverProps['placement']
  children: ReactNode | ((close: () => void) => ReactNode)
}

/** A small sheet beside the button that opens it. */
export const Popover = ({ label, trigger, placement = 'bottom', children }: PopoverProps) => (
  <DialogTrigger>
    {trigger}
    <AriaPopover className={cx(css.popover)} placement={placement} offset={6}>
      <Dialog className={cx(css.content)} aria-label={label}>
        {({ close }) => (typeof children === 'function' ? children(close) : children)}
      </Dialog>
    </AriaPopover>
  </DialogTrigger>
)
