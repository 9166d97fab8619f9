import Papa from 'papaparse'
import type { Paper } from './contract.ts'

/** The values of one line; null is an empty cell. */
export type TableRow = readonly (string | number | null)[]

/**
 * Cells that a spreadsheet would take for a formula: they get an apostrophe in front (OWASP, CSV
 * Injection). The package's own pattern lets one pass that has a line break in it.
 */
const FORMULA = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/u

const BYTE_ORDER_MARK = '\ufeff'

/** Rows written at a time: a large export never stands in memory as one list of rows. */
const BATCH = 500

/**
 * Lines as CSV (RFC 4180), with a byte-order mark so that Excel reads UTF-8. Every cell is quoted:
 * a spreadsheet that splits at semicolons then makes no new cell out of a text either.
 */
export function csvOf(heads: readonly string[], rows: Iterable<TableRow>): Uint8Array {
  const parts = [Buffer.from(BYTE_ORDER_MARK + lines([heads]))]
  let batch: TableRow[] = []
  for (const row of rows) {
    batch.push(row)
    if (batch.length < BATCH) continue
    parts.push(Buffer.from(lines(batch)))
    batch = []
  }
  if (batch.length > 0) parts.push(Buffer.from(lines(batch)))
  return Buffer.concat(parts)
}

/** The same as a document to hand out. */
export const tablePaper = (
  fileName: string,
  heads: readonly string[],
  rows: Iterable<TableRow>,
): Paper => ({
  fileName,
  mediaType: 'text/csv',
  content: Buffer.from(csvOf(heads, rows)).toString('base64'),
})

function lines(rows: readonly TableRow[]): string {
  const config = { quotes: true, newline: '\r\n', escapeFormulae: FORMULA, header: false }
  return `${Papa.unparse(
    rows.map((row) => [...row]),
    config,
  )}\r\n`
}

/** Cents as a plain decimal, `25.00`: what a spreadsheet adds up. */
export const decimal = (cents: number): string => (cents / 100).toFixed(2)
