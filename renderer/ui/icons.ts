import type { LucideIcon } from 'lucide-react'

export type Icon = LucideIcon

/** Edge lengths of icons beside text of the given size; they grow with it. */
export const iconSize = { s: '0.875rem', m: '1rem', l: '1.25rem' } as const
