import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { openPractice } from '../../../core/practice.ts'
import { carry } from '../../../host/carry.ts'
import { furnishDemo } from '../../../host/demo.ts'
import { openJournal } from '../../../host/journal.ts'
import { listScreens } from '../../../host/screens.ts'
import { stopAsked } from '../../../host/stopping.ts'
import { STILL } from './still.ts'

/**
 * The demo clinic at a moment that never passes, so that its screens look the same at each run:
 * `node still-host.ts --port 0 --data FOLDER`. A program of the tests; the product has no such clock.
 */
const folder = process.argv[process.argv.indexOf('--data') + 1] ?? '.'
const screens = listScreens(join(import.meta.dirname, '../../../dist/client'))
const asked = stopAsked()
const practice = openPractice({
  file: join(folder, 'practice.daysheet'),
  key: randomBytes(32).toString('hex'),
  clock: () => STILL,
})
await furnishDemo(practice, folder, console.log)
const host = await carry({ practice, journal: openJournal(), screens, port: 0 })
console.log(`Daysheet is at http://127.0.0.1:${host.port}`)
await asked
await host.stop()
practice.close()
