import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { BoardEntry, Status } from '../../core/appointments/contract.ts'
import type { ResourceId } from '../../core/kernel/ids.ts'
import { calledName } from '../../core/kernel/names.ts'
import { useAskingMissed } from '../appointment/asking-missed.ts'
import { ask, client } from '../client/client.ts'
import { useAskingRoom } from '../rooming/asking-room.ts'
import { useSayFailure } from '../ui/index.ts'
import { showUndoable } from '../undo/last-actions.ts'
import { useUndoStep } from '../undo/use-undo-step.ts'
import { knownRow, showAtOnce, showNow } from '../visit-commands/at-once.ts'

interface StepTaken {
  readonly entry: BoardEntry
  readonly status: Status
  /** The room that the patient is taken to; null names none. */
  readonly resourceId: ResourceId | null
}

/** A step of an appointment; the room is asked for where the visit left it open and none is said. */
type Step = (entry: BoardEntry, status: Status, resourceId?: ResourceId | null) => void

/** Takes an appointment a step along the flow; asks first for an open room, or before a fee. */
export function useStep(): Step {
  const take = useTaking()
  const missed = useMissed(take)
  return (entry, status, resourceId) => {
    if (status === 'roomed' && resourceId === undefined && entry.openNeeds.length > 0)
      useAskingRoom.getState().ask(entry)
    else if (status === 'no_show') void missed(entry)
    else take({ entry, status, resourceId: resourceId ?? null })
  }
}

/** Marks a visit as missed at once where that is free of charge; else the fee is told before. */
function useMissed(take: (step: StepTaken) => void) {
  const queries = useQueryClient()
  const fail = useSayFailure()
  return async (entry: BoardEntry) => {
    const input = { appointmentId: entry.id }
    try {
      const fees = await queries.query(ask.billing.feeFor.queryOptions({ input, staleTime: 0 }))
      const feeCents = fees.noShowCents
      if (feeCents > 0) useAskingMissed.getState().ask({ entry, feeCents })
      else take({ entry, status: 'no_show', resourceId: null })
    } catch (error) {
      fail(error)
    }
  }
}

/** Takes a step without asking, at once on the screen; says so, with a way back. */
export function useTaking(): (step: StepTaken) => void {
  const { t } = useTranslation(['board', 'common'])
  const undo = useUndoStep()
  const mutation = useStepMutation((now) => {
    const text = t('statusSet', { name: calledName(now), status: t(`common:status.${now.status}`) })
    showUndoable({ text, undo: () => undo.mutate({ entry: now, position: null }) })
  })
  return (step) => mutation.mutate(step)
}

function useStepMutation(onTaken: (now: BoardEntry) => void) {
  const queries = useQueryClient()
  const fail = useSayFailure()
  return useMutation({
    mutationFn: ({ entry, status, resourceId }: StepTaken) => {
      const { version } = knownRow(queries, entry)
      return client.appointments.setStatus({ id: entry.id, version, status, resourceId })
    },
    scope: { id: 'appointments.move' },
    onMutate: ({ entry, status }) => showAtOnce(queries, { ...entry, status }),
    onSuccess: (now) => {
      showNow(queries, now)
      onTaken(now)
    },
    onError: (error, _step, rollBack) => {
      rollBack?.()
      fail(error)
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ask.appointments.key() }),
  })
}
