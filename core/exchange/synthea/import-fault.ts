/** Why a folder of CSV files cannot be imported at all. */
export type ImportFaultCode = 'missing' | 'unreadable' | 'not_text' | 'columns_missing' | 'quotes'

/**
 * A file that cannot be trusted as a whole. Nothing of any file is imported then: all of them are
 * read before the first row is written.
 */
export class ImportFault extends Error {
  override readonly name = 'ImportFault'
  readonly code: ImportFaultCode
  readonly file: string
  /** The line from which on the file is broken; null when it could not be read. */
  readonly line: number | null

  constructor(code: ImportFaultCode, file: string, line: number | null, detail = '') {
    const place = line === null ? file : `${file}, line ${line}`
    super(`${place}: ${SENTENCES[code]}${detail} Nothing was imported.`)
    this.code = code
    this.file = file
    this.line = line
  }
}

const SENTENCES: Readonly<Record<ImportFaultCode, string>> = {
  missing: 'the file is not in the folder.',
  unreadable: 'the file cannot be read. Check its rights.',
  not_text: 'this is not a text file.',
  columns_missing: 'columns are missing:',
  quotes: 'a quotation mark is not closed, or stands where none may be.',
}
