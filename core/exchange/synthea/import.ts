import type { Writing } from '../../context.ts'
import { accountFor, accountOf, type ImportAccount, type RowAccount } from './account.ts'
import { giveHours } from './default-hours.ts'
import { encounterTypes } from './encounter-types.ts'
import { importEncounters } from './encounters.ts'
import { keepCoverages } from './coverage.ts'
import { importPayers } from './insurers.ts'
import type { FileName } from './layout.ts'
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
  { dropDigits, onProgress }: ImportOptions,
): Promise<ImportAccount> {
  const taken: RowAccount[] = []
  const account = (file: FileName) => accountOf(file, taken)
  const tell = (step: ImportProgress['step'], file: FileName) => (rows: number) =>
    onProgress?.({ step, file, rows })
  const read = <File extends FileName>(file: File) =>
    readFile(folder, file, account(file), tell('reading', file))
  const files = {
    'organizations.csv': await read('organizations.csv'),
    'providers.csv': await read('providers.csv'),
    'payers.csv': await read('payers.csv'),
    'patients.csv': await read('patients.csv'),
    'encounters.csv': await read('encounters.csv'),
  }
  const names = nameReader(dropDigits)
  const write = <File extends FileName, T>(
    file: File,
    work: (
      context: Writing,
      rows: (typeof files)[File],
      account: ReturnType<typeof accountOf>,
    ) => T,
  ): T => {
    tell('writing', file)(files[file].length)
    return transact(`synthea.${file.replace('.csv', '')}_imported`, (context) =>
      work(context, files[file], account(file)),
    )
  }
  const practiceMade = write('organizations.csv', (context, rows, taking) => {
    importOrganizations(context, rows, taking)
    return ensurePractice(context)
  })
  write('providers.csv', (context, rows, taking) => importProviders(context, rows, taking, names))
  write('payers.csv', importPayers)
  write('patients.csv', (context, rows, taking) => importPatients(context, rows, taking, names))
  const made = write('encounters.csv', (context, rows, taking) => {
    const types = encounterTypes(context, rows)
    const visits = importEncounters(context, rows, taking, types)
    const policiesMade = keepCoverages(context, visits)
    return { policiesMade, hoursGiven: giveHours(context, visits), typesMade: types.made() }
  })
  return accountFor(taken, { practiceMade, ...made })
}
