import { useMutation, useQueryClient, type QueryKey } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { showToast } from '../ui/index.ts'
import { showUndoable } from './last-actions.ts'
import { useSayRefused } from './use-say-refused.ts'

/**
 * Says that something was removed, with a way back.
 *
 * @param putBack puts it back as it was
 * @param touched the answers to ask for anew then
 */
export function usePutBack<Removed>(
  putBack: (removed: Removed) => Promise<unknown>,
  touched: QueryKey,
): (text: string, removed: Removed) => void {
  const { t } = useTranslation('undo')
  const queries = useQueryClient()
  const mutation = useMutation({
    mutationFn: putBack,
    onSuccess: () => void showToast({ text: t('putBack'), tone: 'success' }),
    onError: useSayRefused(),
    onSettled: () => queries.invalidateQueries({ queryKey: touched }),
  })
  return (text, removed) => showUndoable({ text, undo: () => mutation.mutate(removed) })
}
