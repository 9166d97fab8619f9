import { fileNames, type FileName } from './layout.ts'

/** What became of a row. */
export type Outcome = 'imported' | 'merged' | 'unchanged' | 'skipped'

/** Why a row was skipped or merged, with the sentence that says so. */
export const reasons = {
  malformed: 'a value is missing or not in the expected form',
  ragged: 'the row has more or fewer cells than the header',
  duplicate: 'the same id stands on an earlier line',
  no_insurer: 'this stands for having no insurance',
  same_record: 'the practice has this record already',
  missing_patient: 'the patient was not imported',
  missing_provider: 'the provider was not imported',
  missing_location: 'the organization was not imported',
  long_stay: 'a stay of more than twelve hours is no appointment',
  in_future: 'the encounter lies in the future',
  overlap_provider: 'it overlaps another visit of the provider',
  overlap_patient: 'it overlaps another visit of the patient',
} as const

export type Reason = keyof typeof reasons

/** The account of one row; it names lines and ids, never people. */
export interface RowAccount {
  readonly file: FileName
  readonly line: number
  /** Null where the id itself is malformed. */
  readonly externalId: string | null
  readonly outcome: Outcome
  readonly why: Reason | null
  /** Which columns, which line is in the way, how many hours. */
  readonly detail: string | null
}

/** How many rows of a file came to what. */
export type Totals = Readonly<Record<Outcome, number>> & { readonly file: FileName }

/** What an import did with every row, and what it made beside the rows. */
export interface ImportAccount {
  readonly rows: readonly RowAccount[]
  readonly totals: readonly Totals[]
  /** True when the practice was empty and was given a name and settings. */
  readonly practiceMade: boolean
  readonly typesMade: number
  readonly policiesMade: number
  /** Providers who were given hours: Monday to Friday, 9 to 17, with a break from 12 to 13. */
  readonly hoursGiven: number
}

/** Takes down what becomes of the rows of one file. */
export interface FileAccount {
  readonly keep: (
    row: { readonly line: number; readonly externalId: string | null },
    outcome: Outcome,
    why?: Reason,
    detail?: string,
  ) => void
}

/** Opens the account of a file. */
export const accountOf = (file: FileName, into: RowAccount[]): FileAccount => ({
  keep: ({ line, externalId }, outcome, why, detail) =>
    void into.push({ file, line, externalId, outcome, why: why ?? null, detail: detail ?? null }),
})

/** The account of an import, its rows in the order of the files. */
export function accountFor(
  taken: readonly RowAccount[],
  made: Omit<ImportAccount, 'rows' | 'totals'>,
): ImportAccount {
  const place = (row: RowAccount) => fileNames.indexOf(row.file)
  const rows = taken.toSorted((a, b) => place(a) - place(b) || a.line - b.line)
  return { rows, totals: fileNames.map((file) => totalsOf(rows, file)), ...made }
}

function totalsOf(rows: readonly RowAccount[], file: FileName): Totals {
  const totals = { file, imported: 0, merged: 0, unchanged: 0, skipped: 0 }
  for (const row of rows) if (row.file === file) totals[row.outcome] += 1
  return totals
}
