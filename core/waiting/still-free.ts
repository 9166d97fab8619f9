import { dayOf, loadCalendar, type Post, type PostDay } from '../availability/index.ts'
import { activeSql } from '../appointments/index.ts'
import type { Reader } from '../database/handles.ts'
import { DAY } from '../kernel/clock.ts'
import { datesBetween, type LocalDate } from '../kernel/dates.ts'
import type { ProviderId } from '../kernel/ids.ts'
import { normalize, subtract, type Interval } from '../kernel/intervals.ts'
import { startOfDay } from '../kernel/zones.ts'

/** When a post is free over some dates, and the blocks of those dates. */
export interface FreeTime {
  /** Working time without what is booked and what is set aside for nobody, normalized. */
  readonly spans: readonly Interval[]
  readonly blocks: PostDay['blocks']
}

const BUSY = `select provider_id as providerId, starts_at as startsAt, ends_at as endsAt
  from appointments as a where provider_id in (select value from json_each(@providers))
    and starts_at > @earliest and starts_at < @to and ends_at > @from and ${activeSql('a')}
  union all select provider_id, starts_at, ends_at from group_sessions
  where provider_id in (select value from json_each(@providers)) and cancelled_at is null
    and starts_at < @to and ends_at > @from`

interface Busy {
  readonly providerId: ProviderId
  readonly startsAt: number
  readonly endsAt: number
}

/**
 * What is free of each post from `from` to `to`, both included, whatever is to be booked: buffers,
 * rooms and rules are weighed when somebody is booked.
 *
 * @param now epoch ms; tells which blocks are released
 */
export function freeTimes(
  db: Reader,
  posts: readonly Post[],
  from: LocalDate,
  to: LocalDate,
  now: number,
): Map<Post, FreeTime> {
  const providers = [...new Set(posts.map((post) => post.providerId))]
  const calendar = loadCalendar(db, providers, from, to)
  const busy = busyOf(db, providers, posts, from, to)
  const dates = datesBetween(from, to)
  return new Map(
    posts.map((post) => {
      const days = dates.map((date) => dayOf(calendar, post, date))
      const blocks = days.flatMap((day) => day.blocks)
      const shut = blocks.filter((block) => isShut(block, now)).map(({ interval }) => interval)
      const taken = normalize([...shut, ...(busy.get(post.providerId) ?? [])])
      const working = normalize(days.flatMap((day) => day.working))
      return [post, { spans: subtract(working, taken), blocks }]
    }),
  )
}

/** True for what nobody can be booked in: a block that waits for some types is theirs. */
const isShut = ({ block, releasedAt }: PostDay['blocks'][number], now: number): boolean =>
  block.kind !== 'types' && (releasedAt === null || releasedAt > now)

function busyOf(
  db: Reader,
  providers: readonly ProviderId[],
  posts: readonly Post[],
  from: LocalDate,
  to: LocalDate,
): Map<ProviderId, Interval[]> {
  const zones = [...new Set(posts.map((post) => post.zone))]
  const start = Math.min(...zones.map((zone) => startOfDay(from, zone)))
  const end = Math.max(...zones.map((zone) => startOfDay(to, zone))) + 2 * DAY
  const asked = {
    providers: JSON.stringify(providers),
    earliest: start - DAY,
    from: start,
    to: end,
  }
  const found = new Map<ProviderId, Interval[]>()
  for (const { providerId, startsAt, endsAt } of db.prepared<Busy>(BUSY).all(asked))
    found.set(providerId, [...(found.get(providerId) ?? []), [startsAt, endsAt]])
  return found
}
