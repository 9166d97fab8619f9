import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { BoardEntry } from '../../core/appointments/contract.ts'
import type { FlowVisit } from '../../core/flow/contract.ts'
import { calledName } from '../../core/kernel/names.ts'
import { ask, client } from '../client/client.ts'
import { useSayFailure } from '../ui/index.ts'
import { showUndoable } from '../undo/last-actions.ts'
import { knownRow } from '../visit-commands/at-once.ts'

interface Departing {
  readonly entry: BoardEntry
  readonly left: boolean
  /** The step that this takes back; null where it is said anew. */
  readonly undoes: number | null
}

/** Says that a patient left, or is still there: at once on the screen, with a way back. */
export function useDepart(): (entry: BoardEntry, left: boolean) => void {
  const { t } = useTranslation('flow')
  const sayFailure = useSayFailure()
  const queries = useQueryClient()
  const key = ask.flow.board.key()
  const mutation = useMutation({
    mutationFn: ({ entry, left, undoes }: Departing) => {
      const { id, version } = knownRow(queries, entry)
      if (undoes === null) return client.flow.depart({ id, version, left })
      return client.flow.undoDeparture({ id, version, position: undoes })
    },
    scope: { id: 'appointments.move' },
    onMutate: async ({ entry, left }) => {
      await queries.cancelQueries({ queryKey: key })
      const before = queries.getQueriesData<FlowVisit[]>({ queryKey: key })
      queries.setQueriesData<FlowVisit[]>({ queryKey: key }, (rows) =>
        rows?.map((row) => (row.id === entry.id ? departed(row, left) : row)),
      )
      return { before }
    },
    onSuccess: ({ position }, { entry, left, undoes }) => {
      if (undoes === null && position !== null) say(entry, left, position)
    },
    onError: (error, _departing, context) => {
      context?.before.forEach(([query, rows]) => queries.setQueryData(query, rows))
      sayFailure(error)
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ask.flow.key() }),
  })
  const say = (entry: BoardEntry, left: boolean, undoes: number) => {
    const text = t(left ? 'hasLeft' : 'isStillHere', { name: calledName(entry) })
    const undo = () => mutation.mutate({ entry, left: !left, undoes })
    showUndoable({ text, undo })
  }
  return (entry, left) => mutation.mutate({ entry, left, undoes: null })
}

const departed = (row: FlowVisit, left: boolean): FlowVisit => ({
  ...row,
  state: left ? 'left' : 'checkout',
  passage: { ...row.passage, left: left ? Date.now() : null },
})
