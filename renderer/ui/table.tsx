import type { ReactNode } from 'react'
import { cx } from './cx.ts'
import css from './table.module.css'

/** A column: what stands at its head, and in the cell of a row. */
export interface Column<Row> {
  readonly id: string
  readonly head: string
  readonly cell: (row: Row) => ReactNode
  /** Numbers and money stand at the end. */
  readonly align?: 'start' | 'end'
  /** Kept on one line, such as names and times. */
  readonly whole?: boolean
}

interface TableProps<Row> {
  /** What the table lists; read aloud. */
  label: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  idOf: (row: Row) => string
  /** What rows that follow each other stand under; left out, nothing does. */
  groupOf?: ((row: Row) => string) | undefined
  /** A click anywhere on a row; the first cell then holds a link button for the keyboard. */
  onOpen?: (row: Row) => void
}

/** Rows of records. */
export const Table = <Row,>(props: TableProps<Row>) => {
  const { label, columns, rows, groupOf } = props
  return (
    <div className={css.scroll} role="region" aria-label={label} tabIndex={0}>
      <table className={css.table}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.id} scope="col" className={cx(column.align === 'end' && css.end)}>
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        {groupOf === undefined ? (
          <tbody>
            <Rows {...props} />
          </tbody>
        ) : (
          grouped(rows, groupOf).map(({ title, rows: under }) => (
            <tbody key={title}>
              <tr>
                <th scope="rowgroup" colSpan={columns.length} className={css.group}>
                  {title}
                </th>
              </tr>
              <Rows {...props} rows={under} />
            </tbody>
          ))
        )}
      </table>
    </div>
  )
}

function Rows<Row>({ columns, rows, idOf, onOpen }: TableProps<Row>) {
  return rows.map((row) => (
    <tr
      key={idOf(row)}
      className={cx(onOpen && css.opens)}
      {...(onOpen && { onClick: () => onOpen(row) })}
    >
      {columns.map((column) => (
        <td
          key={column.id}
          className={cx(column.align === 'end' && css.end, column.whole && css.whole)}
        >
          {column.cell(row)}
        </td>
      ))}
    </tr>
  ))
}

/** Rows by their heading, both in the order in which they come. */
function grouped<Row>(rows: readonly Row[], groupOf: (row: Row) => string) {
  const titles = [...new Set(rows.map(groupOf))]
  return titles.map((title) => ({ title, rows: rows.filter((row) => groupOf(row) === title) }))
}
