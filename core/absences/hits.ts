import { listVisits } from '../appointments/index.ts'
import type { BoardEntry } from '../appointments/contract.ts'
import { findLocation } from '../clinic/index.ts'
import type { Reader } from '../database/handles.ts'
import type { Group } from '../groups/contract.ts'
import { groupsBetween } from '../groups/index.ts'
import { addDays } from '../kernel/dates.ts'
import { awayIn, datesOf, type AwayTime } from './spans.ts'

/** A patient who is with the provider, or was, needs no other time. */
const UNDER_WAY: readonly BoardEntry['status'][] = ['in_progress', 'completed']

/** The booked visits that some time off would meet, by start. A visit lasts at most a day. */
export function hitVisits(db: Reader, away: AwayTime): BoardEntry[] {
  const { from, to } = datesOf(away.spans)
  const range = { from: addDays(from, -1), to, locationId: null, withEnded: false }
  return away.providerIds
    .flatMap((providerId) => listVisits(db, { ...range, providerId }))
    .filter((visit) => !UNDER_WAY.includes(visit.status) && meets(db, away, visit))
    .sort((a, b) => a.startsAt - b.startsAt)
}

/**
 * The groups that some time off would meet and that have not ended, by start. They take up their
 * provider whether anybody has joined or not.
 *
 * @param now epoch ms
 */
export function hitGroups(db: Reader, away: AwayTime, now: number): Group[] {
  const { from, to } = datesOf(away.spans)
  return groupsBetween(db, { from: addDays(from, -1), to, locationId: null }).filter(
    (group) => group.endsAt > now && meets(db, away, group),
  )
}

function meets(db: Reader, away: AwayTime, booked: BoardEntry | Group): boolean {
  const { locationId, providerId, startsAt, endsAt } = booked
  const zone = findLocation(db, locationId)?.zone
  return zone !== undefined && awayIn(away, zone)(providerId, [startsAt, endsAt])
}
