import { BY_LOCATION } from '../../core/appointments/board.ts'
import { activeSql } from '../../core/appointments/flow.ts'
import type { Reader } from '../../core/database/handles.ts'
import { addDays } from '../../core/kernel/dates.ts'
import { startOfDay } from '../../core/kernel/zones.ts'
import { ZONE } from '../clinic.ts'
import { median, takeTurns } from '../rounds.ts'
import type { Stage } from '../stage.ts'
import { ms, type Figure } from '../table.ts'

/** The statement of the day board, as it is prepared. */
export const BOARD = `${BY_LOCATION} and ${activeSql('a')} order by a.starts_at, a.id`

/** What the day board of the first location asks for, and the values of the bare statement. */
export function boardOf(reader: Reader, day: string) {
  const locationId =
    reader.prepared<{ id: string }>('select min(id) as id from locations').one()?.id ?? ''
  return {
    asked: { from: day, to: day, locationId },
    bare: {
      whose: JSON.stringify([locationId]),
      from: startOfDay(day, ZONE),
      to: startOfDay(addDays(day, 1), ZONE),
    },
  }
}

/** The day board of twelve providers, through session, permission, input and audit. */
export async function dayBoard({ ask, connection, reader, day }: Stage): Promise<Figure[]> {
  const { asked, bare } = boardOf(reader, day)
  const statement = connection.prepare(BOARD)
  const rows = statement.all(bare).length
  const times = await takeTurns(
    () => ask('appointments.list', asked),
    () => statement.all(bare),
    300,
  )
  const [ours, alone] = [median(times.ours), median(times.bare)]
  return [
    {
      name: 'day board of 12 providers',
      measured: `${ms(ours)}, bare ${ms(alone)}, ${rows} rows`,
      ...{ value: ours / alone, budget: 1.3, unit: '×' },
    },
  ]
}
