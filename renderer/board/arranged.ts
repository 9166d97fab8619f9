import type { Column } from './column-model.ts'

/** Which columns stand first, and which are hidden, by whom they stand for. */
export interface Arrangement {
  readonly order: readonly string[]
  readonly hidden: readonly string[]
}

/**
 * The columns as somebody arranged them: named ones first in their order, the others after them as
 * they came, hidden ones left out. Days stay apart.
 */
export function arranged(columns: readonly Column[], { order, hidden }: Arrangement): Column[] {
  const rank = new Map(order.map((of, at) => [of, at]))
  const rankOf = ({ of }: Column) => rank.get(of) ?? order.length
  const dates = [...new Set(columns.map(({ date }) => date))]
  const shown = columns.filter(({ of }) => !hidden.includes(of))
  return dates.flatMap((date) =>
    shown.filter((column) => column.date === date).sort((a, b) => rankOf(a) - rankOf(b)),
  )
}

/** Whom the hidden columns stand for that would be shown otherwise, each once. */
export const hiddenAmong = (columns: readonly Column[], hidden: readonly string[]): Column[] =>
  columns.filter(
    ({ of }, at) => hidden.includes(of) && columns.findIndex((other) => other.of === of) === at,
  )

/**
 * The order after a column was moved beside another one: to its place, so that it stands before it
 * when it came from the right and after it when it came from the left.
 */
export function movedTo(of: string, target: string, columns: readonly Column[]): string[] {
  const names = [...new Set(columns.map((column) => column.of))]
  const [from, to] = [names.indexOf(of), names.indexOf(target)]
  if (from === -1 || to === -1) return names
  const rest = names.filter((name) => name !== of)
  return [...rest.slice(0, to), of, ...rest.slice(to)]
}

/** The order after a column went one place to the left (-1) or to the right (1). */
export function movedBy(of: string, by: 1 | -1, columns: readonly Column[]): string[] {
  const names = [...new Set(columns.map((column) => column.of))]
  const target = names[names.indexOf(of) + by]
  return target === undefined ? names : movedTo(of, target, columns)
}
