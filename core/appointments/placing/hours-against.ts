import {
  dayOf,
  keepsOut,
  loadCalendar,
  whyOutside,
  type OutsideWhy,
  type PostDay,
} from '../../availability/index.ts'
import type { Reader } from '../../database/handles.ts'
import { overlaps } from '../../kernel/intervals.ts'
import { dateAt } from '../../kernel/zones.ts'
import type { SetAside } from '../contract.ts'
import type { Proposal } from './proposal.ts'

/** What the provider's calendar has against a place. */
export interface HoursAgainst {
  /** Why the provider does not work then; null where they do, or where nobody asks. */
  readonly why: OutsideWhy | null
  /** The hours that are set aside for something else, by start. */
  readonly blocks: readonly SetAside[]
}

/**
 * What hours and blocks say to a place.
 *
 * @param now epoch ms, for blocks that are released by then
 */
export function hoursAgainst(db: Reader, proposal: Proposal, now: number): HoursAgainst {
  const { withinHours, withinRules, interval } = proposal
  if (!withinHours && !withinRules) return { why: null, blocks: [] }
  const days = daysOf(db, proposal)
  return {
    why: withinHours ? whyOutside(days, interval) : null,
    blocks: withinRules ? setAsideAt(days, proposal, now) : [],
  }
}

/** A visit may run past midnight: the days on which it starts and ends both count. */
function daysOf(db: Reader, { providerId, location, interval }: Proposal): PostDay[] {
  const from = dateAt(interval[0], location.zone)
  const to = dateAt(interval[1] - 1, location.zone)
  const calendar = loadCalendar(db, [providerId], from, to)
  const post = { providerId, locationId: location.id, zone: location.zone }
  return [...new Set([from, to])].map((date) => dayOf(calendar, post, date))
}

const setAsideAt = (
  days: readonly PostDay[],
  { interval, type }: Proposal,
  now: number,
): SetAside[] =>
  days
    .flatMap((day) => day.blocks)
    .filter((each) => overlaps(each.interval, interval) && keepsOut(each, type.id, now))
    .map(({ block, interval: [startsAt, endsAt], releasedAt }) => ({
      ...{ blockId: block.id, label: block.label, kind: block.kind },
      ...{ startsAt, endsAt, releasedAt },
    }))
