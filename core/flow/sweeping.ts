import {
  cancelOne,
  findEdit,
  findVisit,
  recordEdit,
  setStatusOne,
  type EditStep,
  type Visit,
} from '../appointments/index.ts'
import { feesFor } from '../billing/index.ts'
import type { Handlers, Writing } from '../context.ts'
import type { EditId } from '../kernel/ids.ts'
import { Refusal } from '../kernel/refusals.ts'
import type { Outcome, SweepLine } from './contract.ts'
import { noteDeparture } from './departing.ts'
import { flowOf } from './store.ts'
import type { sweepContract } from './sweep-contract.ts'
import { isOpen, outcomesOf } from './sweep-rules.ts'

type Contract = typeof sweepContract

/** What the history says of a visit whose patient left before anybody saw them. */
const LEFT_UNSEEN = 'Left without being seen'

/** Ends the visits of a day that nobody ended. */
export const sweeping: Handlers<Contract> = {
  sweep: ({ db, now }, { date, locationId }) => {
    const day = flowOf(db, { from: date, to: date, locationId })
    return day
      .filter((visit) => isOpen(visit, now))
      .flatMap((visit): SweepLine[] => {
        const choices = outcomesOf(visit, day)
        const [proposal] = choices
        if (!proposal) return []
        const { noShowCents } = feesFor(db, visit, now)
        return [{ ...visit, proposal, choices: [...choices], noShowCents }]
      })
  },
  closeVisits: (context, { id, lines }) => {
    context.about({ subjectId: id })
    const known = findEdit(context.db, id)
    if (known) return known
    const steps = lines.map((line) => close(context, line, id))
    recordEdit(context, { id, kind: 'visits.closed', subjectId: null, steps: steps.flat() })
    const made = findEdit(context.db, id)
    if (!made) throw new Refusal('not_found')
    return made
  },
}

interface Line {
  readonly id: Visit['id']
  readonly version: number
  readonly outcome: Outcome
}

/** Ends one visit. @returns what the edit keeps of it; nothing where only the leaving is new */
function close(context: Writing, { id, version, outcome }: Line, editId: EditId): EditStep[] {
  const before = findVisit(context.db, id)
  if (!before) throw new Refusal('not_found')
  if (before.version !== version) throw new Refusal('stale', { appointmentIds: [id] })
  const quiet: Writing = { ...context, about: () => undefined }
  if (outcome === 'no_show') become(quiet, before, 'no_show')
  else if (outcome === 'seen') completeAll(quiet, before, editId)
  else cancelOne(quiet, { id, version, reason: 'other', comment: LEFT_UNSEEN })
  return before.status === 'completed' ? [] : [{ appointmentId: id, before }]
}

/** Moves a visit along; whoever was never said to have come arrives first. */
function completeAll(context: Writing, before: Visit, editId: EditId): void {
  const there =
    before.status === 'scheduled' || before.status === 'confirmed'
      ? become(context, before, 'arrived')
      : before
  if (before.status !== 'completed') become(context, there, 'completed')
  noteDeparture(context, before.id, true, editId)
}

const become = (
  context: Writing,
  { id, version }: Pick<Visit, 'id' | 'version'>,
  status: Visit['status'],
) => setStatusOne(context, { id, version, status, resourceId: null, override: null })
