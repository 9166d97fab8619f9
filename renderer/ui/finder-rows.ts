import type { ReactNode } from 'react'
import type { Icon } from './icons.ts'

/** Enter takes the first thing that a row does, Ctrl+Enter the second. */
export type Pick = 'first' | 'second'

/** Something that was found. */
export interface FinderRow {
  readonly id: string
  readonly label: string
  readonly more?: string | undefined
  /** A line of its own beneath, such as the next visit of a patient. */
  readonly below?: string | undefined
  readonly icon: Icon
  /** The keys that do the same without the finder. */
  readonly shortcut?: string | null | undefined
  /** What Ctrl+Enter does instead of Enter. */
  readonly second?: string | undefined
  /** What else can be done with it: the arrow to the right shows these instead of the list. */
  readonly acts?: readonly FinderRow[] | undefined
}

export interface FinderGroup {
  readonly id: string
  readonly title: string
  readonly rows: readonly FinderRow[]
}

export interface FinderProps {
  label: string
  placeholder: string
  text: string
  onTextChange: (text: string) => void
  groups: readonly FinderGroup[]
  /** More is still being looked for; Enter waits for it. */
  isSearching: boolean
  onPick: (id: string, how: Pick) => void
  /** Said when nothing is found. */
  empty: string
  /** What the keys do. */
  footer?: ReactNode
}
