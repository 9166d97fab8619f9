import {
  belongTo,
  bookOne,
  cancelOne,
  changeOne,
  findVisit,
  moveOne,
  type Visit,
} from '../appointments/index.ts'
import { attempt } from '../database/attempt.ts'
import { newId, type AppointmentId } from '../kernel/ids.ts'
import { Refusal } from '../kernel/refusals.ts'
import { bookingOf } from './asking.ts'
import type { Doing } from './orders.ts'
import type { Step, Wanted } from './plan.ts'
import { saysSame, standsAt } from './standing-as.ts'
import type { StoredDate } from './store.ts'
import { isDecidable } from './weighing.ts'

/**
 * Does one step of a plan, as a decision about its date says.
 *
 * @returns what is kept of the date, or the refusal that a decision could settle
 */
export function doStep(doing: Doing, step: Step): StoredDate | Refusal {
  const decision = doing.orders.decisions.get(step.start)
  const visit = step.was?.visit ?? null
  if (step.act === 'cancel') return leaveOut(doing, step, visit)
  if (!step.wanted) return dateFor(step, step.was?.appointmentId ?? null)
  if (decision?.do === 'skip') return leaveOut(doing, { ...step, leaves: SKIPPED }, visit)
  if (decision?.do === 'keep' && visit) return dateFor({ ...step, leaves: ELSEWHERE }, visit.id)
  const moved = decision?.do === 'move' && decision.to !== step.start
  const wanted = moved ? { ...step.wanted, start: decision.to } : step.wanted
  const override = decision?.do === 'override' ? { reason: decision.reason } : null
  const settled = moved && step.leaves.outcome === 'booked' ? { ...step, leaves: ELSEWHERE } : step
  const place = { wanted, override }
  return tried(doing, () =>
    visit ? moveVisit(doing, settled, visit, place) : bookVisit(doing, settled, place),
  )
}

const SKIPPED: Step['leaves'] = { outcome: 'skipped', single: true }
const ELSEWHERE: Step['leaves'] = { outcome: 'moved', single: true }

interface PlaceAsked {
  readonly wanted: Wanted
  readonly override: { readonly reason: string } | null
}

/** Anything that concerns more than this date refuses the whole edit. */
function tried({ context }: Doing, work: () => StoredDate): StoredDate | Refusal {
  const done = attempt(context.db, work)
  if (done instanceof Refusal && !isDecidable(done)) throw done
  return done
}

const dateFor = (
  { start, leaves, was }: Step,
  appointmentId: AppointmentId | null,
): StoredDate => ({
  ...{ start, ...leaves, appointmentId },
  problem: leaves.outcome === 'conflict' ? (was?.problem ?? null) : null,
})

function leaveOut(doing: Doing, step: Step, visit: Visit | null): StoredDate {
  const { context, orders } = doing
  if (visit) {
    const { id, version } = visit
    const { reason, comment, patientAsked } = orders
    cancelOne(context, { id, version, reason, comment }, patientAsked)
    doing.edited.push({ appointmentId: id, before: visit })
  }
  return dateFor(step, step.was?.appointmentId ?? null)
}

function bookVisit({ context, plan, edited }: Doing, step: Step, place: PlaceAsked): StoredDate {
  const id = newId<AppointmentId>(context.now)
  const { after } = plan
  const belonging = { seriesId: after.id, seriesStart: step.start }
  bookOne(context, bookingOf(after, place.wanted, id, place.override), belonging)
  edited.push({ appointmentId: id, before: null })
  return dateFor(step, id)
}

function moveVisit(doing: Doing, step: Step, visit: Visit, place: PlaceAsked): StoredDate {
  const { context, plan, orders } = doing
  const { wanted, override } = place
  const asked = { ...wanted, id: visit.id, override }
  const { patientAsked } = orders
  if (!standsAt(visit, wanted, plan.after.zone))
    moveOne(context, { ...asked, version: visit.version, patientAsked })
  const { typeId } = visit
  if (!saysSame(visit, wanted))
    changeOne(context, { ...asked, typeId, version: versionOf(doing, visit) })
  const now = findVisit(context.db, visit.id)
  if (now && now.seriesStart !== step.start)
    belongTo(context.db, now, { seriesStart: step.start }, context.now)
  doing.edited.push({ appointmentId: visit.id, before: visit })
  return dateFor(step, visit.id)
}

const versionOf = ({ context }: Doing, visit: Visit): number =>
  findVisit(context.db, visit.id)?.version ?? visit.version
