import type { LucideIcon } from 'lucide-react'

export type Icon = LucideIcon

/** Edge lengths of icons in px beside text of the given size. */
export const iconSize = { s: 14, m: 16, l: 20 } as const
