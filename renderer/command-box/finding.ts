import type { FinderGroup, FinderRow } from '../ui/index.ts'

/** Enter, or Ctrl+Enter. */
export type How = 'first' | 'second'

/** A row, and what it does on Enter and on Ctrl+Enter. */
export interface Finding extends FinderRow {
  readonly run: (how: How) => void
  readonly acts?: readonly Finding[] | undefined
}

/** Findings of one kind under their title. */
export interface Findings extends FinderGroup {
  readonly rows: readonly Finding[]
}

/** A row by its id, whether it stands in the list or among what a row offers. */
export const findingOf = (groups: readonly Findings[], id: string): Finding | undefined =>
  groups
    .flatMap(({ rows }) => rows.flatMap((row) => [row, ...(row.acts ?? [])]))
    .find((row) => row.id === id)
