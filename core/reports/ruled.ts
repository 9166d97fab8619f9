import type { ContentTable, TableCell } from 'pdfmake/interfaces'
import { faint, rule, strong } from './ink.ts'

/** How a ruled table stands on its page; points. */
interface Standing {
  readonly above?: number
  /** Between a cell and the next. */
  readonly gap?: number
}

/** A table with a fine line under each row and none between its columns. */
export const ruled = (
  body: TableCell[][],
  widths: (number | '*')[],
  { above = 0, gap = 0 }: Standing = {},
): ContentTable => ({
  fontSize: 10.5,
  margin: [0, above, 0, 0],
  table: { widths, body, dontBreakRows: true },
  layout: {
    hLineWidth: () => 0.5,
    hLineColor: () => rule,
    vLineWidth: () => 0,
    paddingLeft: () => 0,
    paddingRight: () => gap,
    paddingTop: () => 5,
    paddingBottom: () => 4,
  },
})

/** Labels with their values, one below the other; what has no value is left out. */
export const labelled = (
  lines: readonly (readonly [label: string, value: string | null])[],
  width: number,
  standing: Standing = {},
): ContentTable =>
  ruled(
    lines.flatMap(([label, value]): TableCell[][] =>
      value === null || value === '' ? [] : [[dim(label), { text: value, color: strong }]],
    ),
    [width, '*'],
    standing,
  )

const dim = (text: string): TableCell => ({ text, color: faint })
