import type { RestClient } from '../client.ts'
import { median, takeTurns } from '../rounds.ts'
import type { Figure } from '../table.ts'
import { ms } from '../table.ts'
import type { Looker } from '../looker.ts'
import { BOARD, boardOf } from './day-board.ts'

/** The day board as JSON from a host process, beside the bare statement alone. */
export async function httpBoard(client: RestClient, looker: Looker): Promise<Figure[]> {
  const { asked, bare } = boardOf(looker.reader, looker.day)
  const statement = looker.connection.prepare(BOARD)
  const path = `/api/v1/appointments?${new URLSearchParams({ ...asked }).toString()}`
  const first = await client.send(path)
  if (first.status !== 200) throw new Error(`The board was answered ${first.status}`)
  const times = await takeTurns(
    () => client.send(path),
    () => statement.all(bare),
    200,
  )
  const [ours, alone] = [median(times.ours), median(times.bare)]
  return [
    {
      name: 'day board, JSON over HTTP',
      measured: `${ms(ours)}, bare ${ms(alone)}, ${(first.text.length / 1024).toFixed(0)} KB`,
      ...{ value: ours / alone, budget: 2.5, unit: '×' },
    },
  ]
}
