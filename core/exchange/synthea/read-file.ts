import { join } from 'node:path'
import type { z } from 'zod'
import { type FileAccount } from './account.ts'
import { ExternalId } from './cells.ts'
import { readCsv, type CsvRow } from './csv-rows.ts'
import { ImportFault } from './import-fault.ts'
import { layout, type FileName, type Placed, type RowOf } from './layout.ts'

/**
 * Reads a file of the layout as a whole into checked rows. Rows that are malformed, ragged or
 * there twice are taken down and left out.
 *
 * @param onRows hears how many rows were read so far
 * @throws ImportFault when the file as a whole cannot be trusted
 */
export async function readFile<File extends FileName>(
  folder: string,
  file: File,
  account: FileAccount,
  onRows: (rows: number) => void,
): Promise<Placed<RowOf<File>>[]> {
  const rows: Placed<RowOf<File>>[] = []
  const sieve = sieveOf(file, account)
  let columns: Columns | undefined
  let count = 0
  await readCsv(join(folder, file), file, (csvRow) => {
    if (!columns) {
      columns = columnsOf(file, csvRow)
      return
    }
    const row = sieve(columns, csvRow)
    if (row) rows.push({ line: csvRow.line, row })
    count += 1
    if (count % 1000 === 0) onRows(count)
  })
  if (!columns) throw new ImportFault('columns_missing', file, 1, ` ${names(file).join(', ')}.`)
  onRows(count)
  return rows
}

/** Where each column stands, and how many there are. */
interface Columns {
  readonly places: ReadonlyMap<string, number>
  readonly count: number
}

const names = (file: FileName): string[] => Object.keys(layout[file].shape)

function columnsOf(file: FileName, { cells, line }: CsvRow): Columns {
  const places = new Map(cells.map((cell, at) => [cell.trim(), at]))
  const missing = names(file).filter((name) => !places.has(name))
  if (missing.length > 0)
    throw new ImportFault('columns_missing', file, line, ` ${missing.join(', ')}.`)
  return { places, count: cells.length }
}

function sieveOf<File extends FileName>(file: File, account: FileAccount) {
  const seen = new Map<string, number>()
  const schema: z.ZodType = layout[file]
  return ({ places, count }: Columns, { cells, line }: CsvRow): RowOf<File> | null => {
    const record = Object.fromEntries(
      names(file).map((name) => [name, cells[places.get(name) ?? -1] ?? '']),
    )
    const id = ExternalId.safeParse(record['Id'])
    const place = { line, externalId: id.data ?? null }
    const skip = (why: 'ragged' | 'malformed' | 'duplicate', detail: string) => {
      account.keep(place, 'skipped', why, detail)
      return null
    }
    if (cells.length !== count) return skip('ragged', `${cells.length} cells instead of ${count}`)
    const parsed = schema.safeParse(record)
    if (!parsed.success || !id.success) return skip('malformed', wrongColumns(parsed.error))
    const earlier = seen.get(id.data)
    if (earlier !== undefined) return skip('duplicate', `line ${earlier}`)
    seen.set(id.data, line)
    return parsed.data as RowOf<File>
  }
}

const wrongColumns = (error: z.ZodError | undefined): string =>
  [...new Set(error?.issues.map((issue) => issue.path.join('.')))].join(', ')
