import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Outcome, SweepLine } from '../../core/flow/contract.ts'
import type { LocalDate } from '../../core/kernel/dates.ts'
import { newId, type AppointmentId, type EditId, type LocationId } from '../../core/kernel/ids.ts'
import { ask, client } from '../client/client.ts'
import { showToast, useSayFailure } from '../ui/index.ts'
import { showUndoable } from '../undo/last-actions.ts'

/** What a person chose for a line; null leaves it open. */
export type Chosen = Outcome | null

/** What becomes of each open visit: as proposed, unless the person said otherwise. */
export function useSweep(date: LocalDate, locationId: LocationId, onDone: () => void) {
  const list = useQuery(ask.flow.sweep.queryOptions({ input: { date, locationId } }))
  const [said, setSaid] = useState<ReadonlyMap<AppointmentId, Chosen>>(new Map())
  const closing = useClosing(onDone)
  const chosen = ({ id, proposal }: SweepLine): Chosen => {
    const own = said.get(id)
    return own === undefined ? proposal : own
  }
  const choose = (id: AppointmentId, outcome: Chosen) =>
    setSaid((before) => new Map(before).set(id, outcome))
  const lines = (list.data ?? []).flatMap((line) => {
    const outcome = chosen(line)
    return outcome === null ? [] : [{ id: line.id, version: line.version, outcome }]
  })
  return {
    list,
    chosen,
    choose,
    count: lines.length,
    isPending: closing.isPending,
    error: closing.error,
    close: () => closing.mutate({ id: newId<EditId>(Date.now()), lines }),
  }
}

/** Ends the visits in one go, and offers to take all of it back. */
function useClosing(onDone: () => void) {
  const { t } = useTranslation('flow')
  const queries = useQueryClient()
  const refresh = () =>
    Promise.all(
      [ask.appointments.key(), ask.flow.key()].map((queryKey) =>
        queries.invalidateQueries({ queryKey }),
      ),
    )
  const undo = useUndo(refresh)
  return useMutation({
    ...ask.flow.closeVisits.mutationOptions(),
    onSuccess: ({ id }, { lines }) => {
      const text = t('sweep.done', { count: lines.length })
      showUndoable({ text, tone: 'success', undo: () => undo.mutate(id) })
      onDone()
    },
    onSettled: refresh,
  })
}

function useUndo(refresh: () => Promise<unknown>) {
  const { t } = useTranslation('flow')
  const sayFailure = useSayFailure()
  return useMutation({
    mutationFn: (id: EditId) => client.appointments.undoEdit({ id }),
    onSuccess: () => void showToast({ text: t('sweep.undone') }),
    onError: sayFailure,
    onSettled: refresh,
  })
}
