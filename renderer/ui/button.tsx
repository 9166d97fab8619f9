import type { ReactNode, Ref } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'
import css from './button.module.css'
import { cx } from './cx.ts'
import { iconSize, type Icon } from './icons.ts'
import { Spinner } from './spinner.tsx'
import { Tooltip } from './tooltip.tsx'

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger' | 'link'

type Pressable = Omit<AriaButtonProps, 'children' | 'className' | 'style' | 'render'>

interface Look {
  variant?: ButtonVariant | undefined
  size?: 's' | 'm' | undefined
  ref?: Ref<HTMLButtonElement>
}

export interface ButtonProps extends Pressable, Look {
  icon?: Icon | undefined
  children: ReactNode
}

/** Something to press. One `primary` a screen; `isPending` shows work and takes no second press. */
export function Button({
  variant = 'secondary',
  size = 'm',
  icon,
  children,
  ...rest
}: ButtonProps) {
  return (
    <AriaButton {...rest} className={cx(css.button, css[variant], size === 's' && css.small)}>
      {leading(icon, size, rest.isPending === true)}
      {children}
    </AriaButton>
  )
}

export interface IconButtonProps extends Pressable, Look {
  icon: Icon
  /** What it does; read aloud, and shown as a tooltip. */
  label: string
  /** The keys that do the same, shown in the tooltip. */
  shortcut?: string | undefined
}

/** A square button that shows only an icon. */
export function IconButton({
  icon,
  label,
  shortcut,
  variant = 'quiet',
  size = 'm',
  ...rest
}: IconButtonProps) {
  return (
    <Tooltip text={label} shortcut={shortcut}>
      <AriaButton
        {...rest}
        aria-label={label}
        className={cx(css.button, css[variant], css.square, size === 's' && css.small)}
      >
        {leading(icon, size, rest.isPending === true)}
      </AriaButton>
    </Tooltip>
  )
}

function leading(Icon: Icon | undefined, size: 's' | 'm', pending: boolean): ReactNode {
  if (pending) return <Spinner size={iconSize[size]} />
  return Icon && <Icon size={iconSize[size]} aria-hidden />
}
