import { useMutation, useQueryClient, type UseMutationOptions } from '@tanstack/react-query'
import { ask } from '../client/client.ts'
import { useSayFailure } from '../ui/index.ts'

/** A change of the lists; what goes wrong is said in passing, and every list is asked again. */
export function useListChange<Sent, Answer>(options: UseMutationOptions<Answer, Error, Sent>) {
  const sayFailure = useSayFailure()
  const queries = useQueryClient()
  return useMutation<Answer, Error, Sent>({
    ...options,
    onError: sayFailure,
    onSettled: () =>
      Promise.all(
        [ask.waiting.key(), ask.recalls.key(), ask.appointments.key()].map((queryKey) =>
          queries.invalidateQueries({ queryKey }),
        ),
      ),
  })
}
