import { useMutation, useQueryClient, type UseMutationOptions } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ask } from '../client/client.ts'
import { refusalOf } from '../client/refusal.ts'
import { showToast } from '../ui/index.ts'

/** A change of the lists; what goes wrong is said in passing, and every list is asked again. */
export function useListChange<Sent, Answer>(options: UseMutationOptions<Answer, Error, Sent>) {
  const { t } = useTranslation('failures')
  const queries = useQueryClient()
  return useMutation<Answer, Error, Sent>({
    ...options,
    onError: (error) => showToast({ text: t(refusalOf(error)?.code ?? 'bug'), tone: 'danger' }),
    onSettled: () =>
      Promise.all(
        [ask.waiting.key(), ask.recalls.key(), ask.appointments.key()].map((queryKey) =>
          queries.invalidateQueries({ queryKey }),
        ),
      ),
  })
}
