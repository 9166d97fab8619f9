import { z } from 'zod'
import { weighBooking } from '../appointments/index.ts'
import { InTheWay, SetAside, Slot } from '../appointments/contract.ts'
import type { Reading } from '../context.ts'
import { MINUTE } from '../kernel/clock.ts'
import { dateTimeOf, minutesOf } from '../kernel/dates.ts'
import { newId, type AppointmentId } from '../kernel/ids.ts'
import { overlaps, type Interval } from '../kernel/intervals.ts'
import { Refusal } from '../kernel/refusals.ts'
import { instantOfDateTime } from '../kernel/zones.ts'
import { BrokenRule } from '../rulebook/contract.ts'
import { bookingOf } from './asking.ts'
import type { PlannedDate, Problem } from './contract.ts'
import type { SeriesPlan, Step, Wanted } from './plan.ts'
import { standsAt } from './standing-as.ts'

/** What every step of a plan would do, and what stands against it. Nothing is written. */
export function weigh(context: Reading, plan: SeriesPlan): PlannedDate[] {
  const leaving = plan.steps.filter(({ act }) => act === 'move' || act === 'cancel')
  const excluding = leaving.flatMap(({ was }) => (was?.visit ? [was.visit.id] : []))
  const taken = plan.steps.flatMap((step) => intervalOf(plan, step.wanted))
  return plan.steps.map((step) => {
    const problem = problemOf(context, plan, step, excluding, taken)
    if (problem?.opening) taken.push([problem.opening.startsAt, problem.opening.endsAt])
    return { ...faceOf(plan, step), problem }
  })
}

function faceOf(
  { after }: SeriesPlan,
  { act, start, was, wanted }: Step,
): Omit<PlannedDate, 'problem'> {
  const to = wanted?.start ?? null
  const startsAt = to === null ? null : instantOfDateTime(to, after.zone)
  const { id = null, startsAt: from = null } = was?.visit ?? {}
  return { act, start, to, startsAt, appointmentId: id, from }
}

function intervalOf({ after }: SeriesPlan, wanted: Wanted | null): Interval[] {
  const startsAt = wanted && instantOfDateTime(wanted.start, after.zone)
  return wanted && startsAt !== null ? [[startsAt, startsAt + wanted.minutes * MINUTE]] : []
}

function problemOf(
  context: Reading,
  plan: SeriesPlan,
  { wanted, was }: Step,
  excluding: readonly AppointmentId[],
  taken: readonly Interval[],
): Problem | null {
  if (!wanted || (was?.visit && standsAt(was.visit, wanted, plan.after.zone))) return null
  const refused = refusalOf(context, plan, wanted, excluding)
  if (!refused) return null
  const openings =
    codeOf(refused) === 'wall_time_skipped'
      ? afterTheGap(context, plan, wanted, excluding)
      : detailsOf(refused).openings
  const free = openings.find(
    ({ startsAt, endsAt }) => !taken.some((other) => overlaps(other, [startsAt, endsAt])),
  )
  return { ...describe(refused), opening: free ?? null }
}

function refusalOf(
  context: Reading,
  { after }: SeriesPlan,
  wanted: Wanted,
  excluding: readonly AppointmentId[],
): Refusal | null {
  const asked = bookingOf(after, wanted, newId<AppointmentId>(context.now), null)
  try {
    weighBooking(context, asked, excluding)
    return null
  } catch (error) {
    if (error instanceof Refusal && isDecidable(error)) return error
    throw error
  }
}

/** What a person can answer with another time, by leaving the date out, or with a reason. */
const DECIDABLE = ['conflict', 'outside_hours', 'set_aside', 'against_rules']

/** True for a refusal that concerns this one date; anything else concerns the whole series. */
export const isDecidable = (refused: Refusal): boolean =>
  DECIDABLE.includes(refused.code) || codeOf(refused) === 'wall_time_skipped'

/** The code that says why a date cannot be had. */
export const codeOf = ({ code, details }: Refusal): string =>
  code === 'invalid_input' ? (details.problems?.[0]?.code ?? code) : code

/** The details of a refused booking, as the rules beneath gave them. */
const Details = z.object({
  inTheWay: z.array(InTheWay).default([]),
  why: z.string().nullable().default(null),
  blocks: z.array(SetAside).default([]),
  rules: z.array(BrokenRule).default([]),
  openings: z.array(Slot).default([]),
})

const detailsOf = ({ details }: Refusal) => Details.parse(details)

function describe(refused: Refusal): Omit<Problem, 'opening'> {
  const { inTheWay, why, blocks, rules } = detailsOf(refused)
  return { code: codeOf(refused), inTheWay, why, blocks, rules }
}

/** For a time that the clocks skip: an hour later by the wall, or what is free near that. */
function afterTheGap(
  context: Reading,
  plan: SeriesPlan,
  wanted: Wanted,
  excluding: readonly AppointmentId[],
): Slot[] {
  const minute = Math.min(minutesOf(wanted.start.slice(11)) + 60, LAST_MINUTE)
  const later = { ...wanted, start: dateTimeOf(wanted.start.slice(0, 10), minute) }
  const refused = refusalOf(context, plan, later, excluding)
  if (refused) return detailsOf(refused).openings
  const { providerId, locationId, resourceIds } = wanted
  return intervalOf(plan, later).map(([startsAt, endsAt]) => ({
    ...{ startsAt, endsAt, providerId, locationId, resourceIds },
  }))
}

const LAST_MINUTE = 1439
