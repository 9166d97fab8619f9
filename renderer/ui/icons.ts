import type { LucideProps } from 'lucide-react'
import type { ComponentType } from 'react'

/** What an icon is drawn with. */
export type IconProps = Pick<LucideProps, 'size' | 'strokeWidth' | 'className' | 'aria-hidden'>

export type Icon = ComponentType<IconProps>

/** Edge lengths of icons beside text of the given size; they grow with it. */
export const iconSize = { s: '0.875rem', m: '1rem', l: '1.25rem' } as const
