import type { ReactNode } from 'react'
import type { Hue } from '../../core/kernel/color.ts'
import css from './badge.module.css'
import { cx } from './cx.ts'
import { iconSize, type Icon } from './icons.ts'

export type Tone = 'neutral' | 'accent' | 'success' | 'warning' | 'danger'

interface BadgeProps {
  tone?: Tone
  icon?: Icon | undefined
  children: ReactNode
}

/** A word or a number about the thing beside it. */
export const Badge = ({ tone = 'neutral', icon: Icon, children }: BadgeProps) => (
  <span className={cx(css.badge, css[tone])}>
    {Icon && <Icon size={iconSize.s} aria-hidden />}
    {children}
  </span>
)

/** The colour of a provider or a type; the name stands beside it. */
export const Swatch = ({ hue }: { hue: Hue }) => (
  <span className={css.swatch} data-hue={hue} aria-hidden />
)
