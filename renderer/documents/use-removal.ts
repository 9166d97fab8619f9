import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Document } from '../../core/documents/contract.ts'
import { ask } from '../client/client.ts'
import { useSayFailure } from '../ui/index.ts'
import { showUndoable } from '../undo/last-actions.ts'

/** Takes documents off a record, with a way back, and puts them back. */
export function useRemoval() {
  const { t } = useTranslation('documents')
  const queries = useQueryClient()
  const onSettled = () => queries.invalidateQueries({ queryKey: ask.documents.key() })
  const onError = useSayFailure()
  const putting = useMutation({ ...ask.documents.restore.mutationOptions(), onSettled, onError })
  const restore = ({ id, version }: Document) => putting.mutate({ id, version })
  const taking = useMutation({
    ...ask.documents.remove.mutationOptions(),
    ...{ onSettled, onError },
    onSuccess: (removed) =>
      showUndoable({
        text: t('removed', { name: removed.name }),
        undo: () => restore(removed),
      }),
  })
  return { remove: ({ id, version }: Document) => taking.mutate({ id, version }), restore }
}
