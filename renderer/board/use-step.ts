import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { BoardEntry, Status } from '../../core/appointments/contract.ts'
import type { ResourceId } from '../../core/kernel/ids.ts'
import { calledName } from '../../core/kernel/names.ts'
import { ask, client } from '../client/client.ts'
import { refusalOf } from '../client/refusal.ts'
import { useAskingRoom } from '../rooming/asking-room.ts'
import { showToast } from '../ui/index.ts'
import { isStanding } from './columns.ts'
import { knownVisit } from './moving.ts'

interface StepTaken {
  readonly entry: BoardEntry
  readonly status: Status
  /** The room that the patient is taken to; null names none. */
  readonly resourceId: ResourceId | null
}

/** A step of an appointment; the room is asked for where the visit left it open and none is said. */
type Step = (entry: BoardEntry, status: Status, resourceId?: ResourceId | null) => void

/** Takes an appointment a step along the flow, at once on the screen; says so, with a way back. */
export function useStep(): Step {
  const { t } = useTranslation(['board', 'common', 'failures'])
  const queries = useQueryClient()
  const key = ask.appointments.list.key()
  const mutation = useMutation({
    mutationFn: ({ entry, status, resourceId }: StepTaken) => {
      const version = knownVisit(queries, entry.id)?.version ?? entry.version
      return client.appointments.setStatus({ id: entry.id, version, status, resourceId })
    },
    scope: { id: 'appointments.move' },
    onMutate: async ({ entry, status }) => {
      await queries.cancelQueries({ queryKey: key })
      const before = queries.getQueriesData<BoardEntry[]>({ queryKey: key })
      queries.setQueriesData<BoardEntry[]>({ queryKey: key }, (list) =>
        list?.map((row) => (row.id === entry.id ? { ...row, status } : row)),
      )
      return { before }
    },
    onError: (error, _step, context) => {
      context?.before.forEach(([query, list]) => queries.setQueryData(query, list))
      showToast({ text: t(`failures:${refusalOf(error)?.code ?? 'bug'}`), tone: 'danger' })
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ask.appointments.key() }),
  })
  const say = (entry: BoardEntry, status: Status) =>
    t('statusSet', { name: calledName(entry), status: t(`common:status.${status}`) })
  return (entry, status, resourceId) => {
    if (status === 'roomed' && resourceId === undefined && entry.openNeeds.length > 0) {
      useAskingRoom.getState().ask(entry)
      return
    }
    mutation.mutate(
      { entry, status, resourceId: resourceId ?? null },
      {
        onSuccess: (now) => {
          const undo = () => mutation.mutate({ entry: now, status: entry.status, resourceId: null })
          const action = { label: t('common:undo'), run: undo }
          showToast({ text: say(now, status), ...(isStanding(now) && { action }) })
        },
      },
    )
  }
}
