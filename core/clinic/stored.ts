/** A record as it stands in the database: with the version that a change must name. */
export type Stored<Record> = Record & { readonly version: number }

/** A record as SQLite gives it, where true and false are 1 and 0. */
export type Flagged<Record extends { readonly active: boolean }> = Omit<Record, 'active'> & {
  readonly active: number
}

/** Reads the flag of a row. */
export const unflag = <Row extends { readonly active: number }>(
  row: Row,
): Omit<Row, 'active'> & { active: boolean } => ({ ...row, active: row.active === 1 })
