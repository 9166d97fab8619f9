import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  accountLines,
  accountTable,
  ImportFault,
  type ImportProgress,
  type Practice,
  type SyntheaImport,
} from '../core/practice.ts'
import { CannotStart } from './cannot-start.ts'

/** What is to be read in, and beside which practice the account of it is kept. */
export interface Importing {
  readonly from: string
  readonly dropDigits: boolean
  readonly folder: string
}

/** How many rows pass between two lines of progress. */
const TELL_EVERY = 5_000

/**
 * Reads Synthea's files into a practice and tells what became of each row; the whole account lies
 * beside the database as CSV.
 *
 * @throws CannotStart when the files cannot be trusted as a whole; nothing was changed then
 */
export async function importRecords(
  practice: Practice,
  { from, dropDigits, folder }: Importing,
  say: (line: string) => void,
): Promise<void> {
  say(`Reading ${from} …`)
  const done = await practice
    .importSynthea(from, { dropDigits, onProgress: sparingly(say) })
    .catch((error: unknown) => {
      throw error instanceof ImportFault ? new CannotStart(error.message) : error
    })
  const table = join(folder, `import-${timeStamp()}.csv`)
  writeFileSync(table, accountTable(done.account))
  for (const line of accountLines(done.account)) say(line)
  say(`What became of every row: ${table}`)
  for (const line of ownerLines(done)) say(line)
}

function sparingly(say: (line: string) => void): (progress: ImportProgress) => void {
  let told = ''
  return ({ step, file, rows }) => {
    const line = `  ${step} ${file}${rows < TELL_EVERY ? '' : `, ${rows - (rows % TELL_EVERY)} rows`}`
    if (line !== told) say(line)
    told = line
  }
}

const ownerLines = ({ owner }: SyntheaImport): string[] =>
  owner === null
    ? []
    : [
        `An owner was made: sign in as ${owner.username} with the password ${owner.password}`,
        'This is shown once. Write it down, or change it after signing in.',
      ]

/** `2026-11-21T093000Z`: sorts by time and suits every file system. */
const timeStamp = () => `${new Date().toISOString().slice(0, 19).replaceAll(':', '')}Z`
