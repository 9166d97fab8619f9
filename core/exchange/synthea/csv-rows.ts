import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import Papa from 'papaparse'
import { ImportFault } from './import-fault.ts'

/** A row of a CSV file as it stands there. */
export interface CsvRow {
  /** The line on which it begins; the first line of a file is 1. */
  readonly line: number
  readonly cells: readonly string[]
}

type Encoding = 'utf-8' | 'windows-1252'

/**
 * Reads a CSV file (RFC 4180) piece by piece: UTF-8 with or without byte-order mark, or else
 * Windows-1252, which older spreadsheets write. Empty lines are passed over.
 *
 * @param path where it lies; `name` is what faults call it
 * @throws ImportFault when the file is missing, unreadable, not text, or its quotes do not close
 */
export async function readCsv(
  path: string,
  name: string,
  take: (row: CsvRow) => void,
): Promise<void> {
  const encoding = await encodingOf(path, name)
  const stream = Readable.from(textOf(path, encoding))
  let line = 1
  await new Promise<void>((resolve, reject) => {
    Papa.parse<string[]>(stream, {
      delimiter: ',',
      step: ({ data: cells, errors }, parser) => {
        try {
          if (errors.length > 0) throw new ImportFault('quotes', name, line)
          if (cells.some((cell) => cell !== '')) take({ line, cells })
          line += 1 + breaksIn(cells)
        } catch (error) {
          reject(asError(error))
          parser.abort()
        }
      },
      complete: () => resolve(),
      error: (error) => reject(faultOf(error, name)),
    })
  })
}

const breaksIn = (cells: readonly string[]): number =>
  cells.reduce((count, cell) => count + (cell.match(/\r\n|\r|\n/gu)?.length ?? 0), 0)

async function* textOf(path: string, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding)
  for await (const bytes of chunksOf(path)) {
    const text = decoder.decode(bytes, { stream: true })
    if (text !== '') yield text
  }
  yield decoder.decode()
}

/** Looks through the whole file: a wrong guess would garble names that come late in it. */
async function encodingOf(path: string, name: string): Promise<Encoding> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const seen = { line: 1, utf8: true }
  try {
    for await (const bytes of chunksOf(path)) {
      refuseBinary(bytes, name, seen.line)
      seen.line += countBreaks(bytes)
      seen.utf8 &&= decodes(() => decoder.decode(bytes, { stream: true }))
    }
  } catch (error) {
    throw error instanceof ImportFault ? error : faultOf(error, name)
  }
  seen.utf8 &&= decodes(() => decoder.decode())
  return seen.utf8 ? 'utf-8' : 'windows-1252'
}

const chunksOf = (path: string): AsyncIterable<Uint8Array> => createReadStream(path)

function decodes(decode: () => string): boolean {
  try {
    decode()
    return true
  } catch {
    return false
  }
}

/** No text has a zero byte; pictures, archives and UTF-16 do. */
function refuseBinary(bytes: Uint8Array, name: string, line: number): void {
  const at = bytes.indexOf(0)
  if (at >= 0) throw new ImportFault('not_text', name, line + countBreaks(bytes.subarray(0, at)))
}

function countBreaks(bytes: Uint8Array): number {
  let count = 0
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) count += 1
  return count
}

const faultOf = (error: unknown, name: string): ImportFault =>
  new ImportFault(isMissing(error) ? 'missing' : 'unreadable', name, null)

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT'

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error('unknown'))
