import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { hashPassword } from '../../core/access/index.ts'
import { handlesOver } from '../../core/database/handles.ts'
import { openDatabase } from '../../core/database/open.ts'
import { seeded } from '../../core/demo/random.ts'
import { dateAt } from '../../core/kernel/zones.ts'
import { bookedDates, bookWriter } from '../book.ts'
import { furnishBench, ZONE } from '../clinic.ts'
import { BENCH_KEY, keepsake } from '../generate.ts'
import { furnishPatients } from '../people.ts'

/** What the desk of the crowded practice signs in with. */
export const PASSWORD = 'twenty columns of forty'

/** Weekends too, so that the board is full on whatever day it is measured. */
const weekdays = [1, 2, 3, 4, 5, 6, 7]
/** One house with twenty providers, each with forty visits of a quarter of an hour a day. */
const clinicShape = { locations: 1, providersEach: 20, from: 420, to: 1020, breaks: '[]', weekdays }
const starts = Array.from({ length: 40 }, (_, at) => 420 + at * 15)
const dayShape = { starts, length: 15, weekdays }
const DAYS = 80
const PATIENTS = 2000

/** The folder of the crowded practice; made once for each schema. */
export async function crowdedPractice(): Promise<string> {
  const folder = keepsake('crowded')
  if (existsSync(folder)) return folder
  const draft = `${folder}.draft`
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(join(draft, 'keys'), { recursive: true })
  writeFileSync(join(draft, 'keys', 'practice.key'), `${BENCH_KEY}\n`, { mode: 0o600 })
  fill(join(draft, 'practice.daysheet'), await hashPassword(PASSWORD))
  renameSync(draft, folder)
  return folder
}

function fill(file: string, passwordHash: string): void {
  const { connection, close } = openDatabase(file, BENCH_KEY)
  const { writer } = handlesOver(connection)
  const random = seeded(1)
  const now = Date.now()
  connection.transaction(() => {
    const clinic = furnishBench(writer, random, now, clinicShape)
    writer.execute('update users set password_hash = ?', passwordHash)
    const patients = furnishPatients(writer, random, now, PATIENTS, clinic.payer)
    const visits = clinic.seats.length * dayShape.starts.length * DAYS
    const dates = bookedDates(clinic.seats.length, visits, dateAt(now, ZONE), dayShape)
    dates.forEach(bookWriter(writer, random, clinic, patients, now, dayShape))
  })()
  close()
}
