import {
  calendarsAround,
  dayOf,
  keepsOut,
  whyOutside,
  type Calendar,
} from '../availability/index.ts'
import { listLocations } from '../clinic/index.ts'
import type { PromptHandler } from '../context.ts'
import { overlaps, type Interval } from '../kernel/intervals.ts'
import { dateAt, type Zone } from '../kernel/zones.ts'
import { listVisits } from './board.ts'
import type { appointmentsContract, BoardEntry, OutsideEntry } from './contract.ts'
import { hasEnded } from './flow.ts'
import { requireRange } from './reading.ts'

type Contract = typeof appointmentsContract

/** Dates over which one plan is weighed: a year. */
const LONGEST = 366

/**
 * Visits still to come that stand within the hours of a provider now, and would not with a plan:
 * nobody works then, or the time is set aside for something else.
 */
export const outsideHours: PromptHandler<Contract['outsideHours']> = (
  { db, now },
  { plan, from, to },
) => {
  requireRange(from, to, LONGEST)
  const { before, after } = calendarsAround(db, plan, from, to)
  const filter = { from, to, locationId: null, withEnded: false }
  const zones = new Map(listLocations(db).map(({ id, zone }) => [id, zone]))
  return listVisits(db, { ...filter, providerId: plan.providerId })
    .filter((visit) => visit.startsAt >= now && !hasEnded(visit.status))
    .flatMap((visit): OutsideEntry[] => {
      const zone = zones.get(visit.locationId)
      if (zone === undefined || whyUnfit(before, visit, zone, now) !== null) return []
      const why = whyUnfit(after, visit, zone, now)
      return why === null ? [] : [{ ...visit, why }]
    })
}

/** Why a visit does not fit into a calendar; null when it does. */
function whyUnfit(
  calendar: Calendar,
  visit: BoardEntry,
  zone: Zone,
  now: number,
): OutsideEntry['why'] | null {
  const { providerId, locationId, typeId } = visit
  const interval: Interval = [visit.startsAt, visit.endsAt]
  const dates = new Set([dateAt(visit.startsAt, zone), dateAt(visit.endsAt - 1, zone)])
  const days = Array.from(dates, (date) => dayOf(calendar, { providerId, locationId, zone }, date))
  const why = whyOutside(days, interval)
  if (why !== null) return why
  const aside = days.flatMap(({ blocks }) => blocks)
  const refuses = aside.some(
    (block) => overlaps(block.interval, interval) && keepsOut(block, typeId, now),
  )
  return refuses ? 'set_aside' : null
}
