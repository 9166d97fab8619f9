import { constants, copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type Database from 'better-sqlite3-multiple-ciphers'
import { openSession } from '../core/access/index.ts'
import { ask, type Office } from '../core/ask.ts'
import { handlesOver, type Reader } from '../core/database/handles.ts'
import { openDatabase } from '../core/database/open.ts'
import type { LocalDate } from '../core/kernel/dates.ts'
import { systemClock } from '../core/kernel/clock.ts'
import type { UserId } from '../core/kernel/ids.ts'
import { dateAt } from '../core/kernel/zones.ts'
import { listeners, offers } from '../core/router.ts'
import { openTransactions } from '../core/transactions.ts'
import { ZONE } from './clinic.ts'
import { BENCH_KEY } from './generate.ts'
import { placesIn, type Places } from './places.ts'

/** A generated practice, open for figures: ours and the bare statement share one connection. */
export interface Stage {
  readonly connection: Database.Database
  readonly reader: Reader
  /** Asks as the desk: `ask('appointments.list', { … })`. */
  readonly ask: (path: string, input: unknown) => Promise<unknown>
  /** Free places, each given out once. */
  readonly places: Places
  /** A full day in the middle of the book. */
  readonly day: LocalDate
  readonly close: () => void
}

/** A copy that figures may write to; it goes when the bench ends. */
export interface Copy {
  readonly folder: string
  readonly file: string
  readonly token: string
  readonly remove: () => void
}

/** Copies a generated practice and signs the desk in to it. */
export function copyOf(folder: string): Copy {
  const copy = mkdtempSync(join(tmpdir(), 'daysheet-bench-run-'))
  const file = join(copy, 'practice.daysheet')
  copyFileSync(join(folder, 'practice.daysheet'), file, constants.COPYFILE_FICLONE)
  mkdirSync(join(copy, 'keys'))
  writeFileSync(join(copy, 'keys', 'practice.key'), `${BENCH_KEY}\n`, { mode: 0o600 })
  const { connection, close } = openDatabase(file, BENCH_KEY)
  const { writer } = handlesOver(connection)
  const desk = writer.prepared<{ id: UserId }>('select id from users').one()
  if (!desk) throw new Error('Nobody can sign in to the generated practice')
  const { token } = openSession(writer, desk.id, 'bench', Date.now())
  close()
  const remove = () => rmSync(copy, { recursive: true, force: true })
  return { folder: copy, file, token, remove }
}

/** Opens a copy as a practice does, within this process. */
export function openStage({ file, token }: Copy): Stage {
  const { connection, close } = openDatabase(file, BENCH_KEY)
  const transactions = openTransactions(connection, systemClock)
  const office: Office = { offers, listeners, transactions, clock: systemClock }
  const { reader } = transactions
  return {
    connection,
    reader,
    ask: (path, input) => ask(office, path, input, { token }),
    places: placesIn(reader),
    day: middleOf(reader),
    close: () => {
      transactions.close()
      close()
    },
  }
}

/** The date of a visit halfway between the first and the last one. */
export function middleOf(reader: Reader): LocalDate {
  const found = reader
    .prepared<{ at: number }>(
      `select starts_at as at from appointments where location_id = (select min(id) from locations)
       and starts_at >= (select (min(starts_at) + max(starts_at)) / 2 from appointments)
       order by starts_at limit 1`,
    )
    .one()
  if (!found) throw new Error('The generated practice has no appointments')
  return dateAt(found.at, ZONE)
}
