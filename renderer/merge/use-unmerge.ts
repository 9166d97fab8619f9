import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { MergeStands } from '../../core/merging/contract.ts'
import { ask } from '../client/client.ts'
import { refusalOf } from '../client/refusal.ts'
import { showToast } from '../ui/index.ts'

/** Makes one record two again, and says so or why not. */
export function useUnmerge() {
  const { t } = useTranslation(['merge', 'failures'])
  const queries = useQueryClient()
  return useMutation({
    ...ask.merging.undo.mutationOptions(),
    onSuccess: ({ dropped }) =>
      void showToast({ text: t('undone', { number: dropped.recordNumber }), tone: 'success' }),
    onError: (error) => {
      const refusal = refusalOf(error)
      const stands = MergeStands.safeParse(refusal?.details)
      const text = stands.success
        ? t(`stands.${stands.data.why}`)
        : t(`failures:${refusal?.code ?? 'bug'}`)
      showToast({ text, tone: 'danger' })
    },
    onSettled: () => queries.invalidateQueries(),
  })
}
