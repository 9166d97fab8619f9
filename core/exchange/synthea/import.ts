import type { Writing } from '../../context.ts'
import {
  accountFor,
  accountOf,
  type FileAccount,
  type ImportAccount,
  type RowAccount,
} from './account.ts'
import { giveHours } from './default-hours.ts'
import { encounterTypes } from './encounter-types.ts'
import { importEncounters } from './encounters.ts'
import { keepCoverages } from './coverage.ts'
import { importPayers } from './insurers.ts'
import type { FileName, Placed, RowOf } from './layout.ts'
import { ensurePractice } from './new-practice.ts'
import { importPatients, importProviders, nameReader } from './people.ts'
import { readFile } from './read-file.ts'
import { importOrganizations } from './sites.ts'

/** Runs one transaction, whose audit entry bears the name of the action. */
export type Transact = <T>(action: string, work: (context: Writing) => T) => T

/** How far an import is. */
export interface ImportProgress {
  readonly step: 'reading' | 'writing'
  readonly file: FileName
  /** Rows read so far, or rows about to be written. */
  readonly rows: number
}

export interface ImportOptions {
  /** Leaves out the digits that Synthea puts in names. */
  readonly dropDigits: boolean
  readonly onProgress?: ((progress: ImportProgress) => void) | undefined
}

/**
 * Imports a folder in the CSV layout of Synthea: organizations, providers, payers, patients and
 * encounters. Every file is read and checked before the first row is written, and each is written
 * in one transaction. A second run changes nothing.
 *
 * @throws ImportFault when a file cannot be trusted as a whole; the practice is as it was then
 */
export async function importSynthea(
  transact: Transact,
  folder: string,
  options: ImportOptions,
): Promise<ImportAccount> {
  const taken: RowAccount[] = []
  const files = await readFolder(folder, taken, options)
  return accountFor(taken, writeFolder(transact, files, taken, options))
}

type Files = { readonly [File in FileName]: readonly Placed<RowOf<File>>[] }

async function readFolder(
  folder: string,
  taken: RowAccount[],
  { onProgress }: ImportOptions,
): Promise<Files> {
  const read = <File extends FileName>(file: File) =>
    readFile(folder, file, accountOf(file, taken), (rows) =>
      onProgress?.({ step: 'reading', file, rows }),
    )
  return {
    'organizations.csv': await read('organizations.csv'),
    'providers.csv': await read('providers.csv'),
    'payers.csv': await read('payers.csv'),
    'patients.csv': await read('patients.csv'),
    'encounters.csv': await read('encounters.csv'),
  }
}

/** @returns what was made beside the rows */
function writeFolder(
  transact: Transact,
  files: Files,
  taken: RowAccount[],
  { dropDigits, onProgress }: ImportOptions,
): Omit<ImportAccount, 'rows' | 'totals'> {
  const names = nameReader(dropDigits)
  const write = <File extends FileName, T>(
    file: File,
    work: (context: Writing, rows: Files[File], account: FileAccount) => T,
  ): T => {
    onProgress?.({ step: 'writing', file, rows: files[file].length })
    const action = `synthea.${file.replace('.csv', '')}_imported`
    return transact(action, (context) => work(context, files[file], accountOf(file, taken)))
  }
  const practiceMade = write('organizations.csv', (context, rows, account) => {
    importOrganizations(context, rows, account)
    return ensurePractice(context)
  })
  write('providers.csv', (context, rows, account) => importProviders(context, rows, account, names))
  write('payers.csv', importPayers)
  write('patients.csv', (context, rows, account) => importPatients(context, rows, account, names))
  return { practiceMade, ...write('encounters.csv', keepEncounters) }
}

/** Encounters, and what is told by all of them together. */
function keepEncounters(
  context: Writing,
  rows: Files['encounters.csv'],
  account: FileAccount,
): Pick<ImportAccount, 'policiesMade' | 'hoursGiven' | 'typesMade'> {
  const types = encounterTypes(context, rows)
  const visits = importEncounters(context, rows, account, types)
  const policiesMade = keepCoverages(context, visits)
  return { policiesMade, hoursGiven: giveHours(context, visits), typesMade: types.made() }
}
