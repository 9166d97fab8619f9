import { useMutation, type UseMutationOptions } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { queries } from '../client/queries.ts'
import { showToast } from '../ui/index.ts'
import type { Saving } from './catalog.tsx'

/** A mutation that says `Saved` and asks again for what the screens know of the clinic. */
export function useSaving<Draft, Saved>(
  options: UseMutationOptions<Saved, Error, Draft>,
): Saving<Draft> {
  const { t } = useTranslation('settings')
  const saving = useMutation<Saved, Error, Draft>({
    ...options,
    onSuccess: async () => {
      showToast({ text: t('saved'), tone: 'success' })
      await queries.invalidateQueries()
    },
  })
  return {
    mutate: (draft, { onSuccess }) => saving.mutate(draft, { onSuccess }),
    reset: saving.reset,
    isPending: saving.isPending,
    error: saving.error,
  }
}
