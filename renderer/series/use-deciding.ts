import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { newId, type EditId } from '../../core/kernel/ids.ts'
import type { Decision, OpenDate } from '../../core/series/contract.ts'
import { ask } from '../client/client.ts'
import { useUndoToast } from './use-undo.ts'

/** Settles a date that could not be booked, and offers to take that back. */
export function useDeciding(onDone: () => void) {
  const { t } = useTranslation('series')
  const { say, refresh } = useUndoToast()
  const mutation = useMutation({
    ...ask.series.decide.mutationOptions(),
    onSuccess: ({ editId }) => {
      say(t('done.decide'), editId)
      onDone()
    },
    onSettled: refresh,
  })
  const decide = ({ seriesId: id, version }: OpenDate, decision: Decision) =>
    mutation.mutate({ id, version, editId: newId<EditId>(Date.now()), decision })
  return { mutation, decide }
}
