import { keepSilentAboutBugs } from './bugs.ts'
import { openJournal } from './journal.ts'
import { serveShell } from './shell.ts'

const journal = openJournal()

process.umask(0o077)
keepSilentAboutBugs(journal)
serveShell(process.parentPort, journal, () => process.exit(0))
