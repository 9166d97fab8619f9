import { activeSql } from '../../core/appointments/flow.ts'
import { DAY } from '../../core/kernel/clock.ts'
import type { RestClient } from '../client.ts'
import type { Looker } from '../looker.ts'
import type { Places, Wish } from '../places.ts'
import { quantile, timed } from '../rounds.ts'
import { ms, type Figure } from '../table.ts'

const CONNECTIONS = 50
const ROUNDS = 12
/** Of the connections of a round, how many want a place that another one wants too. */
const RIVALS = 10
/** Where the last dates of the book begin at the earliest: it was generated not long ago. */
const REACH = 30 * DAY

/** Pairs of visits that take up the same time of a provider, in the dates that bookings go to. */
const OVERLAPS = `select count(*) as count from providers p
  join appointments a on a.provider_id = p.id
    and a.starts_at > ?
  join appointments b on b.provider_id = p.id and b.starts_at between a.starts_at and a.ends_at - 1
  where b.id <> a.id and ${activeSql('a')} and ${activeSql('b')}`

/**
 * Fifty connections that book at once, some of them the same place, round after round.
 *
 * @param commit median of a single booking, in ms
 */
export async function rush(
  client: RestClient,
  { reader }: Looker,
  places: Places,
  commit: number,
): Promise<Figure[]> {
  const times: number[] = []
  const counts = { booked: 0, refused: 0, wrong: 0 }
  const began = Date.now()
  const ask = async (wish: Wish) => {
    const { status } = await client.send('/api/v1/appointments', wish)
    counts[status === 200 ? 'booked' : status === 409 ? 'refused' : 'wrong'] += 1
  }
  for (let round = 0; round < ROUNDS; round += 1) {
    const wishes = Array.from({ length: CONNECTIONS - RIVALS }, places.next)
    const rivals = wishes.slice(0, RIVALS).map(places.rival)
    times.push(...(await Promise.all([...wishes, ...rivals].map((wish) => timed(() => ask(wish))))))
  }
  const overlaps = reader.prepared<{ count: number }>(OVERLAPS).one(began - REACH)?.count ?? -1
  const wrong = overlaps + counts.wrong + Math.abs(counts.refused - ROUNDS * RIVALS)
  const [slow, allowed] = [quantile(times, 0.99), 5 * CONNECTIONS * commit]
  const told = `${counts.booked} booked, ${counts.refused} told of the conflict`
  return [
    {
      name: `${CONNECTIONS} connections booking at once, 99th percentile`,
      measured: `${told}; median ${ms(quantile(times, 0.5))}; budget 5 × ${CONNECTIONS} × ${ms(commit)}`,
      ...{ value: slow, budget: allowed, unit: 'ms' },
    },
    {
      name: 'overlaps and wrong answers among them',
      measured: `${counts.booked} bookings compared`,
      ...{ value: wrong, budget: 0, unit: '' },
    },
  ]
}
