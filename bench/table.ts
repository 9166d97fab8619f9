/** One measured figure beside what it may be at most. */
export interface Figure {
  readonly name: string
  /** What was measured, for a person: `1.34 ms, bare 1.10 ms`. */
  readonly measured: string
  /** Compared with the budget; null for a figure that stands there for information. */
  readonly value: number | null
  /** The most it may be; a figure beyond it is missed. */
  readonly budget: number | null
  readonly unit: '×' | '%' | 'ms' | 'kB' | 'MB' | 's' | ''
}

/** True when a figure lies beyond its budget. */
export const misses = ({ value, budget }: Figure): boolean =>
  value !== null && budget !== null && value > budget

/** The figures as a table of text, with a last line that says which ones miss. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = [
    ['figure', 'value', 'budget', '', 'measured'],
    ...figures.map((figure) => [
      figure.name,
      amount(figure.value, figure.unit),
      figure.budget === null ? '' : `≤ ${amount(figure.budget, figure.unit)}`,
      figure.budget === null || figure.value === null ? '' : misses(figure) ? 'MISSES' : 'keeps',
      figure.measured,
    ]),
  ]
  const widths = [0, 1, 2, 3].map((at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)))
  const lines = rows.map((row) => row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  '))
  const missed = figures.filter(misses).map(({ name }) => name)
  const verdict =
    missed.length === 0 ? 'Every budget is kept.' : `Beyond the budget: ${missed.join('; ')}.`
  return [...lines.map((line) => line.trimEnd()), '', verdict].join('\n')
}

const amount = (value: number | null, unit: Figure['unit']): string => {
  if (value === null) return '–'
  const digits = Number.isInteger(value) ? 0 : value < 100 ? 2 : 0
  return `${value.toFixed(digits)}${['×', '%', ''].includes(unit) ? unit : ` ${unit}`}`
}

export const ms = (value: number): string => `${value.toFixed(value < 10 ? 3 : 1)} ms`
