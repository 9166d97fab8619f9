import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { openPractice, type Practice } from '../core/practice.ts'
import { keepSilentAboutBugs, tellBug } from './bugs.ts'
import { sentenceFor } from './cannot-start.ts'
import { carry } from './carry.ts'
import { keepDaily } from './daily.ts'
import { furnishDemo } from './demo.ts'
import { openJournal } from './journal.ts'
import { databaseIn, keyOf } from './keys.ts'
import { readOptions, type HostOptions } from './options.ts'
import { listScreens } from './screens.ts'
import { stopAsked } from './stopping.ts'
import { importRecords } from './synthea.ts'

const journal = openJournal()

/** The built screens, beside the built host or below the sources. */
const builtScreens = [join('..', 'client'), join('..', 'dist', 'client')]
  .map((folder) => join(import.meta.dirname, folder))
  .find((folder) => existsSync(join(folder, 'index.html')))

const say = (line: string) => console.log(line)

/** Serves a practice until it is told to stop. */
async function serve(options: HostOptions): Promise<void> {
  const asked = stopAsked()
  const practice = openPractice({
    file: databaseIn(options.folder),
    key: keyOf(options.folder, process.env),
    onMigration: (name) => say(`Preparing the records: ${name}`),
  })
  try {
    if (options.demo) await furnishDemo(practice, options.folder, say)
    await readIn(practice, options)
    const screens = listScreens(builtScreens ?? '')
    const host = await carry({ practice, journal, screens, port: options.port })
    if (screens.size === 0) say('The screens are not built; only programs are served.')
    say(`Daysheet is at http://127.0.0.1:${host.port}`)
    const stopDaily = keepDaily(practice, journal)
    await asked
    stopDaily()
    await host.stop()
  } finally {
    practice.close()
  }
}

async function readIn(practice: Practice, options: HostOptions): Promise<void> {
  const { importSynthea: from, dropDigits, folder } = options
  if (from !== null) await importRecords(practice, { from, dropDigits, folder }, say)
}

/** Tells the person why in one sentence; what is nobody's fault but ours goes to the journal. */
function leave(error: unknown, port: number | null): void {
  process.stderr.write(`${sentenceFor(error, port) ?? tellBug(journal, 'start', error)}\n`)
  process.exitCode = 1
}

async function main(): Promise<void> {
  let port: number | null = null
  try {
    const options = readOptions(process.argv.slice(2))
    port = options.port
    await serve(options)
  } catch (error) {
    leave(error, port)
  }
}

process.umask(0o077)
keepSilentAboutBugs(journal)
await main()
