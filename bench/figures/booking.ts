import { newId } from '../../core/kernel/ids.ts'
import { TWIN } from '../generate.ts'
import { median, takeTurns } from '../rounds.ts'
import type { Stage } from '../stage.ts'
import { ms, type Figure } from '../table.ts'

const ROUNDS = 500

interface Booked {
  readonly figures: readonly Figure[]
  /** Median of one booking in ms. */
  readonly commit: number
}

/**
 * A booking with all rules, audit and feed, beside one row inserted into a twin of the table with
 * the same indexes and as many rows; each its own durable commit.
 */
export async function booking({ ask, connection, places }: Stage): Promise<Booked> {
  const booked: string[] = []
  const insert = connection.prepare(
    `insert into ${TWIN} select ?, patient_id, provider_id, location_id, type_id, modality, starts_at,
     ends_at, status, reason, notes, patient_notes, source, booked_by, override_reason,
     cancel_reason, replaced_by, created_at, updated_at, version from appointments where id = ?`,
  )
  for (let round = 0; round < 20; round += 1) booked.push(await book())
  const times = await takeTurns(
    async () => booked.push(await book()),
    () => insert.run(newId(Date.now()), booked.at(-1)),
    ROUNDS,
  )
  const [ours, alone] = [median(times.ours), median(times.bare)]
  const figure: Figure = {
    name: 'booking, all rules, durable',
    measured: `${ms(ours)}, bare insert ${ms(alone)}`,
    ...{ value: ours / alone, budget: 2, unit: '×' },
  }
  return { figures: [figure], commit: ours }

  async function book(): Promise<string> {
    const wish = places.next()
    await ask('appointments.book', wish)
    return wish.id
  }
}
