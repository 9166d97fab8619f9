import { findLocation, findProvider, findType } from '../../clinic/index.ts'
import type { PromptHandler, Writing } from '../../context.ts'
import type { Reader } from '../../database/handles.ts'
import { newId, type AnyId, type BlockId, type HoursId } from '../../kernel/ids.ts'
import { Refusal, refuseField } from '../../kernel/refusals.ts'
import { blocksOf, saveBlock } from './blocks.ts'
import type { availabilityContract, WeekPlan } from '../contract.ts'
import {
  blockKey,
  holdsThroughout,
  holdsWithin,
  hoursKey,
  leftOutside,
  plannedBlocks,
  plannedHours,
  planProblems,
  type Range,
} from './plans.ts'
import type { Validity } from './rhythm.ts'
import { findSeason } from './seasons.ts'
import { hoursOf, saveHours } from './weekly-hours.ts'
import { refuseAt, refuseProblems, requireOwnOrAll } from '../whose.ts'

type Contract = typeof availabilityContract
type Seen = readonly { readonly id: string; readonly version: number }[]

/** Replaces the weeks of a provider from a date on. */
export const changeWeek: PromptHandler<Contract['changeWeek']> = (context, { seen, ...plan }) => {
  context.about({ subjectId: plan.providerId })
  replaceWeek(context, plan, seen)
  return {}
}

/**
 * Makes the weeks of a provider look like a plan on its dates: what says the same stays, other
 * hours and weekly blocks end the day before and go on after the last date. Asked again, it finds
 * nothing left to do.
 *
 * @param seen the rows as they were read, or null to replace whatever there is
 * @throws Refusal `stale` when the rows are others than those seen, `invalid_input`, `not_permitted`
 */
export function replaceWeek(context: Writing, plan: WeekPlan, seen: Seen | null): void {
  requireOwnOrAll(context, plan.providerId)
  requireKnown(context.db, plan)
  refuseProblems(planProblems(plan))
  const { db, now } = context
  const ofSet = hoursOf(db, plan.providerId).filter(({ seasonId }) => seasonId === plan.seasonId)
  const weekly = blocksOf(db, plan.providerId).filter(({ date }) => date === null)
  const hours = difference(plan, ofSet, plannedHours(plan), hoursKey)
  const asides = difference(plan, weekly, plannedBlocks(plan), blockKey)
  if (isEmpty(hours) && isEmpty(asides)) return
  if (seen !== null) requireSeen([...ofSet, ...weekly], seen)
  apply(plan, hours, newId<HoursId>, now, (row, version, removedAt) =>
    saveHours(db, row, version, now, removedAt),
  )
  apply(plan, asides, newId<BlockId>, now, (row, version, removedAt) =>
    saveBlock(db, row, version, now, removedAt),
  )
}

function requireKnown(db: Reader, { providerId, seasonId, hours, blocks }: WeekPlan): void {
  refuseAt('providerId', findProvider(db, providerId))
  if (seasonId !== null && !findSeason(db, seasonId)) throw refuseField('seasonId', 'not_found')
  hours.forEach((each, n) => refuseAt(`hours.${n}.locationId`, findLocation(db, each.locationId)))
  blocks.forEach(({ locationId, typeIds }, n) => {
    if (locationId !== null) refuseAt(`blocks.${n}.locationId`, findLocation(db, locationId))
    for (const id of typeIds) refuseAt(`blocks.${n}.typeIds`, findType(db, id))
  })
}

function requireSeen(stored: Seen, seen: Seen): void {
  const versions = new Map(seen.map(({ id, version }) => [id, version]))
  const same = stored.every(({ id, version }) => versions.get(id) === version)
  if (!same || stored.length !== versions.size) throw new Refusal('stale')
}

/** What a plan changes: stored rows that go, at least for its dates, and rows that come. */
interface Difference<Row, Stored> {
  readonly going: readonly Stored[]
  readonly coming: readonly Row[]
}

const isEmpty = ({ going, coming }: Difference<unknown, unknown>): boolean =>
  going.length + coming.length === 0

function difference<Row extends Validity, Stored extends Row>(
  range: Range,
  stored: readonly Stored[],
  planned: readonly Row[],
  keyOf: (row: Row) => string,
): Difference<Row, Stored> {
  const inForce = stored.filter((row) => holdsWithin(row, range))
  const wanted = new Set(planned.map(keyOf))
  const stays = (row: Stored) => wanted.has(keyOf(row)) && holdsThroughout(row, range)
  const staying = new Set(inForce.filter(stays).map(keyOf))
  return {
    going: inForce.filter((row) => !stays(row)),
    coming: planned.filter((row) => !staying.has(keyOf(row))),
  }
}

/** The first of what is left of a row keeps its id; rows that come have ids of their own. */
function apply<Id extends AnyId, Row extends Validity & { id: Id }>(
  range: Range,
  { going, coming }: Difference<Row, Row & { version: number }>,
  idOf: (now: number) => Id,
  now: number,
  save: (row: Row, version: number | null, removedAt: number | null) => void,
): void {
  for (const row of going) {
    const [first, second] = leftOutside<Row>(row, range)
    save(first ?? row, row.version, first ? null : now)
    if (second) save({ ...second, id: idOf(now) }, null, null)
  }
  for (const row of coming) save(row, null, null)
}
