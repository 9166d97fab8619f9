import type { PromptHandler, Writing } from '../../context.ts'
import { Refusal } from '../../kernel/refusals.ts'
import { requirePatient } from '../../patients/index.ts'
import { proposeAnew, requireVisit, store } from '../changing.ts'
import type { Back } from '../contract.ts'
import { isActive } from '../flow.ts'
import { tellStatus } from '../history.ts'
import { placeAgain } from '../placing/placing-again.ts'
import { permitOverride } from '../placing/placing.ts'
import { takeOff } from '../parking/parking.ts'
import { requireGroupPlace } from '../placing/group-place.ts'
import { entryOr404 } from '../reading.ts'
import type { stepsContract } from '../steps-contract.ts'
import { aboutOf, type Visit } from '../visits.ts'
import { presentOf, stepsOf, type KeptStep } from './reading-steps.ts'
import { latestStanding, putBack, wayBack, type Present } from './way-back.ts'

type Asked = { readonly override: { readonly reason: string } | null }

/**
 * Puts back what was before one step. It passes the rules that people pass, where the visit takes
 * up time that it does not hold now; what it takes back, later steps can bring again.
 *
 * @throws Refusal `not_found`, `stale`; `nothing_to_undo` with `{ why }`; those of `place`
 */
export const undoStep: PromptHandler<typeof stepsContract.undoStep> = (context, asked) => {
  const visit = requireVisit(context, asked)
  permitOverride(context, asked.override)
  const steps = stepsOf(context.db, visit.id)
  const step = stepAt(context, steps, asked.position)
  const present = presentOf(context.db, visit.id)
  if (!step || !present) throw new Refusal('not_found')
  const way = wayBack(steps, step, present)
  if ('noWayBack' in way) throw new Refusal('nothing_to_undo', { why: way.noWayBack })
  const wanted = putBack(visit, step.before, way.back)
  if (way.back.parked) return takeOff(context, visit, wanted, step.position)
  const after = { ...wanted, ...placed(context, visit, wanted, way.back, asked) }
  const proposal = proposeAnew(context, after, asked.override)
  store(context, proposal, visit, after, kindOf(way.back), step.position)
  tell(context, present, after, way.back)
  return entryOr404(context.db, visit.id)
}

/** @throws Refusal `nothing_to_undo` where the latest step is somebody else's */
function stepAt({ actor }: Writing, steps: readonly KeptStep[], asked: number | null) {
  if (asked !== null) return steps.find(({ position }) => position === asked)
  const latest = latestStanding(steps)
  if (latest?.userId !== actor.userId) throw new Refusal('nothing_to_undo', { why: 'others' })
  return latest
}

const kindOf = ({ place: moved, status }: Back) =>
  status !== null ? 'status' : moved ? 'moved' : 'changed'

/** What a visit needs anew in the book: nothing where it takes up what it holds already. */
function placed(
  context: Writing,
  now: Visit,
  wanted: Visit,
  back: Back,
  asked: Asked,
): Partial<Visit> {
  const otherKind = wanted.typeId !== now.typeId || wanted.modality !== now.modality
  const anew = back.place !== null || back.rooms || otherKind || !isActive(now.status)
  if (!isActive(wanted.status) || !anew) return {}
  requirePatient(context.db, now.patientId)
  if (wanted.groupId !== now.groupId || !isActive(now.status)) requireGroupPlace(context.db, wanted)
  const found = placeAgain(context, wanted, overrideFor(context, wanted, asked))
  const { resourceIds, pools, overrideReason } = found
  return otherKind ? found : { resourceIds, pools, overrideReason }
}

/** A place that was given by override is asked for with the same reason, by those who may. */
function overrideFor({ actor }: Writing, { overrideReason }: Visit, { override }: Asked) {
  const again = overrideReason !== null && actor.permissions.has('appointments.override')
  return override ?? (again ? { reason: overrideReason } : null)
}

function tell(context: Writing, { visit, parkedFrom }: Present, after: Visit, back: Back): void {
  const { emit } = context
  if (after.typeId !== visit.typeId) emit({ name: 'appointment.type_changed', ...aboutOf(after) })
  if (back.place !== null || (parkedFrom !== null && back.status !== null))
    emit({ name: 'appointment.moved', ...aboutOf(after), before: aboutOf(visit) })
  if (back.status !== null && parkedFrom === null) tellStatus(context, visit, after)
}
