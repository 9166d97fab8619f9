import { searchFor } from '../../core/appointments/finding/asked-search.ts'
import { BUSY_PROVIDERS } from '../../core/appointments/finding/busy.ts'
import { looks } from '../../core/appointments/finding/search.ts'
import { DAY, HOUR } from '../../core/kernel/clock.ts'
import { addDays } from '../../core/kernel/dates.ts'
import { newId, type ProviderId, type SessionId, type TypeId } from '../../core/kernel/ids.ts'
import { dateAt, startOfDay } from '../../core/kernel/zones.ts'
import { AHEAD } from '../book.ts'
import { ZONE } from '../clinic.ts'
import { median, takeTurns } from '../rounds.ts'
import type { Stage } from '../stage.ts'
import { ms, type Figure } from '../table.ts'

const ROUNDS = 40

/** Searches with the database: the whole of what is booked ahead, and the first opening of a year. */
export async function openings(stage: Stage): Promise<Figure[]> {
  return [await besideRows(stage), await firstOpening(stage)]
}

interface Seats {
  readonly typeId: TypeId
  readonly providerIds: readonly ProviderId[]
}

function seatsIn({ reader }: Stage, providers: number): Seats {
  const typeId = reader
    .prepared<{ id: TypeId }>("select id from appointment_types where needs = '[]'")
    .one()?.id
  const ids = reader.prepared<{ id: ProviderId }>('select id from providers limit ?').all(providers)
  if (typeId === undefined) throw new Error('The generated practice has no plain type')
  return { typeId, providerIds: ids.map(({ id }) => id) }
}

/** Ten providers as far as their books reach, beside reading the same rows and walking them once. */
async function besideRows(stage: Stage): Promise<Figure> {
  const { reader, connection } = stage
  const [now, seats] = [Date.now(), seatsIn(stage, 10)]
  const from = dateAt(now, ZONE)
  const asked = {
    ...{ ...seats, providerIds: [...seats.providerIds], from, to: addDays(from, AHEAD) },
    ...{ minutes: null, modality: null, othersToo: false, speciality: null, locationIds: [] },
    ...{ weekdays: [], earliest: null, latest: null, patientId: null, moving: null },
  }
  const nobody = { userId: null, name: '', providerId: null, lock: null }
  const actor = { ...nobody, sessionId: newId<SessionId>(now) }
  const context = {
    db: reader,
    now,
    about: () => undefined,
    actor: { ...actor, permissions: new Set<never>() },
  }
  const search = searchFor(context, asked)
  const statement = connection.prepare<object, { startsAt: number; endsAt: number }>(BUSY_PROVIDERS)
  const bounds = boundsOf(search.concern, seats, startOfDay(from, ZONE), now)
  const read = () => statement.all(bounds).reduce((sum, row) => sum + row.endsAt - row.startsAt, 0)
  const count = () => Array.from(looks(reader, search)).flatMap(({ found }) => found).length
  const times = await takeTurns(count, read, ROUNDS)
  const [ours, bare] = [median(times.ours), median(times.bare)]
  const rows = statement.all(bounds).length
  return {
    name: 'openings of 10 providers over 8 weeks',
    measured: `${ms(ours)}, reading their rows ${ms(bare)}, ${rows} rows`,
    ...{ value: ours / bare, budget: 2, unit: '×' },
  }
}

function boundsOf(
  { sessionId }: { readonly sessionId: SessionId | null },
  { providerIds }: Seats,
  from: number,
  now: number,
) {
  const [start, end] = [from - 4 * HOUR, from + (AHEAD + 1) * DAY + 4 * HOUR]
  const when = { earliest: start - DAY, start, end, now, newPatients: 0 }
  return { ...when, sessionId, groupId: null, excluding: '[]', owner: JSON.stringify(providerIds) }
}

/** The first opening of fifty providers within a year, asked as a window asks. */
async function firstOpening(stage: Stage): Promise<Figure> {
  const from = dateAt(Date.now(), ZONE)
  const asked = { ...seatsIn(stage, 50), from, to: addDays(from, 365), limit: 1 }
  const first = () => stage.ask('appointments.findSlots', asked)
  const times = await takeTurns(first, first, ROUNDS)
  return {
    name: 'first opening of 50 providers in a year',
    measured: `slowest ${ms(Math.max(...times.ours))}`,
    ...{ value: median(times.ours), budget: 30, unit: 'ms' },
  }
}
