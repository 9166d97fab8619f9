import type { Statement } from 'better-sqlite3-multiple-ciphers'
import { MINUTE } from '../../core/kernel/clock.ts'
import { instantOfDateTime } from '../../core/kernel/zones.ts'
import { ZONE } from '../clinic.ts'
import { TWIN } from '../generate.ts'
import type { Wish } from '../places.ts'
import { median, takeTurns } from '../rounds.ts'
import type { Stage } from '../stage.ts'
import { ms, type Figure } from '../table.ts'

const ROUNDS = 400

interface Booked {
  readonly figures: readonly Figure[]
  /** Median of one booking in ms. */
  readonly commit: number
}

/**
 * A booking with all rules, history, charge, audit and feed, beside one prepared insert of an equal
 * row; each its own durable commit. Once the row goes to the same table, where the triggers against
 * overlaps and for the feed run for whoever inserts, once to a twin of it with the same indexes and
 * as many rows, but without triggers.
 */
export async function booking({ ask, connection, places }: Stage): Promise<Booked> {
  const book = () => ask('appointments.book', places.next())
  const same = insertInto(connection.prepare(rowFor('appointments')))
  const twin = insertInto(connection.prepare(rowFor(TWIN)))
  const besideSame = await takeTurns(book, () => same(places.next()), ROUNDS)
  const besideTwin = await takeTurns(book, () => twin(places.next()), ROUNDS)
  const figure = (name: string, times: typeof besideSame): Figure => ({
    name,
    measured: `${ms(median(times.ours))}, bare insert ${ms(median(times.bare))}`,
    ...{ value: median(times.ours) / median(times.bare), budget: 2, unit: '×' },
  })
  return {
    figures: [
      figure('booking, all rules, durable', besideSame),
      figure('the same beside a table without triggers', besideTwin),
    ],
    commit: median(besideSame.ours),
  }
}

const rowFor = (table: string) => `insert into ${table} values
  (@id, @patientId, @providerId, @locationId, @typeId, 'in_person', @startsAt, @endsAt, 'scheduled',
  @reason, '', '', 'staff', null, null, null, null, @startsAt, @startsAt, 1)`

const insertInto = (statement: Statement) => (wish: Wish) => {
  const startsAt = instantOfDateTime(wish.start, ZONE) ?? 0
  const { id, patientId, providerId, locationId, typeId, reason, minutes } = wish
  const endsAt = startsAt + minutes * MINUTE
  statement.run({ id, patientId, providerId, locationId, typeId, reason, startsAt, endsAt })
}
