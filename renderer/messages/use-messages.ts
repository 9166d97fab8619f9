import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { DeskMessage } from '../../core/flow/contract.ts'
import { ask, client } from '../client/client.ts'
import { useMay } from '../client/session.ts'
import { useDesk } from '../desk/desk.ts'
import { useSayFailure } from '../ui/index.ts'
import { showUndoable } from '../undo/last-actions.ts'

/** The messages of the day from and to this account, and its front desk where one looks. */
export function useMessages() {
  const mayRead = useMay('appointments.status')
  const locationId = useDesk((desk) => desk.locationId)
  return useQuery(ask.flow.messages.queryOptions({ input: { locationId }, enabled: mayRead }))
}

/** True for a message that waits for this account or its front desk. */
export const waitsForMe = ({ mine, settledAt }: DeskMessage): boolean => !mine && settledAt === null

/** Says that a message was dealt with, with a way back; the words of a toast name nobody. */
export function useSettle(): (message: DeskMessage, settled: boolean) => void {
  const { t } = useTranslation('messages')
  const sayFailure = useSayFailure()
  const queries = useQueryClient()
  const mutation = useMutation({
    mutationFn: ({ id, version, settled }: Pick<DeskMessage, 'id' | 'version'> & Settling) =>
      client.flow.settle({ id, version, settled }),
    onSuccess: ({ id, version }, { settled, isBack }) => {
      if (isBack) return
      const undo = () => mutation.mutate({ id, version, settled: !settled, isBack: true })
      showUndoable({ text: t(settled ? 'settled' : 'reopened'), undo })
    },
    onError: sayFailure,
    onSettled: () => queries.invalidateQueries({ queryKey: ask.flow.messages.key() }),
  })
  return ({ id, version }, settled) => mutation.mutate({ id, version, settled, isBack: false })
}

interface Settling {
  readonly settled: boolean
  /** True where this takes back what was said before. */
  readonly isBack: boolean
}
