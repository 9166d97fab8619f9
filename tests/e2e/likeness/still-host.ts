import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { openPractice } from '../../../core/practice.ts'
import { carry } from '../../../host/carry.ts'
import { furnishDemo } from '../../../host/demo.ts'
import { openJournal } from '../../../host/journal.ts'
import { listScreens } from '../../../host/screens.ts'
import { stopAsked } from '../../../host/stopping.ts'
import { STILL } from './still.ts'

/**
 * A practice at a moment that never passes, so that its screens look the same at each run:
 * `node still-host.ts --port 0 --data FOLDER`, with `--demo` to furnish a new one. A program of the
 * tests; the product has no such clock.
 */
const folder = process.argv[process.argv.indexOf('--data') + 1] ?? '.'
const file = join(folder, 'practice.daysheet')
const isFurnished = existsSync(file) || !process.argv.includes('--demo')
const screens = listScreens(join(import.meta.dirname, '../../../dist/client'))
const asked = stopAsked()
// It holds nobody's data, and is opened again where it was copied to.
const practice = openPractice({ file, key: '0'.repeat(64), clock: () => STILL })
if (!isFurnished) await furnishDemo(practice, folder, console.log)
const host = await carry({ practice, journal: openJournal(), screens, port: 0 })
console.log(`Daysheet is at http://127.0.0.1:${host.port}`)
await asked
await host.stop()
practice.close()
