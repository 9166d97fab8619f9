import { csvOf } from '../../reports/index.ts'
import { reasons, type ImportAccount, type Reason, type RowAccount } from './account.ts'

/** Skipped rows that are listed one by one for each file; the table has them all. */
const LISTED = 100

/** The account of an import as lines for a terminal, in English. */
export function accountLines(account: ImportAccount): string[] {
  const heads = ['file', 'rows', 'imported', 'merged', 'unchanged', 'skipped']
  const table = account.totals.map(({ file, imported, merged, unchanged, skipped }) => [
    file,
    ...[imported + merged + unchanged + skipped, imported, merged, unchanged, skipped].map(String),
  ])
  return [...aligned([heads, ...table]), '', ...skippedLines(account.rows), ...madeLines(account)]
}

function aligned(table: readonly (readonly string[])[]): string[] {
  const widths = (table[0] ?? []).map((_, at) =>
    Math.max(...table.map((row) => row[at]?.length ?? 0)),
  )
  return table.map((row) =>
    row
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  '),
  )
}

function skippedLines(rows: readonly RowAccount[]): string[] {
  const skipped = rows.filter((row) => row.outcome === 'skipped')
  if (skipped.length === 0) return ['Every row has its place.', '']
  return [...Map.groupBy(skipped, (row) => row.file)].flatMap(([file, theirs]) => [
    `Skipped of ${file}:`,
    ...countsOf(theirs),
    ...theirs.slice(0, LISTED).map((row) => `  line ${row.line}: ${whyOf(row)}`),
    ...(theirs.length > LISTED ? [`  and ${theirs.length - LISTED} more, in the table`] : []),
    '',
  ])
}

const countsOf = (rows: readonly RowAccount[]): string[] =>
  [...Map.groupBy(rows, (row) => row.why)].map(
    ([why, theirs]) => `  ${theirs.length} × ${sentenceOf(why)}`,
  )

const sentenceOf = (why: Reason | null): string => (why === null ? '' : reasons[why])

const whyOf = ({ why, detail }: RowAccount): string =>
  [sentenceOf(why), ...(detail === null ? [] : [`(${detail})`])].join(' ')

function madeLines(account: ImportAccount): string[] {
  const { practiceMade, typesMade, policiesMade, hoursGiven } = account
  const lines: [boolean | number, string][] = [
    [practiceMade, 'The practice was empty: it is now called "Imported practice".'],
    [
      typesMade,
      `Types of appointment made, one a class of encounter: ${typesMade}. Set their copays.`,
    ],
    [policiesMade, `Insurance policies made from who paid for which visit: ${policiesMade}.`],
    [
      hoursGiven,
      `Providers who had visits but no hours, now with Monday to Friday, 9:00 to 17:00, and a break from 12:00 to 13:00: ${hoursGiven}.`,
    ],
  ]
  return lines.flatMap(([happened, line]) => (happened ? [line] : []))
}

/** The account of every row as CSV; it holds lines and ids, no names. */
export const accountTable = (account: ImportAccount): Uint8Array =>
  csvOf(
    ['file', 'line', 'id', 'outcome', 'why', 'detail'],
    account.rows.map((row) => [
      row.file,
      row.line,
      row.externalId,
      row.outcome,
      row.why === null ? null : reasons[row.why],
      row.detail,
    ]),
  )
