import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Absence } from '../../core/absences/contract.ts'
import { ask } from '../client/client.ts'
import { refusalOf } from '../client/refusal.ts'
import { showToast } from '../ui/index.ts'

/** Takes an absence back, after asking once more. */
export function useUndo({ id, version }: Absence) {
  const { t } = useTranslation('absences')
  const queries = useQueryClient()
  const [isAsking, setAsking] = useState(false)
  const mutation = useMutation({
    ...ask.absences.undo.mutationOptions(),
    onSuccess: () => showToast({ text: t('list.undoneToast'), tone: 'success' }),
    onSettled: () => queries.invalidateQueries({ queryKey: ask.absences.key() }),
  })
  return {
    isAsking,
    ask: () => setAsking(true),
    close: () => setAsking(false),
    confirm: () => {
      setAsking(false)
      mutation.mutate({ id, version })
    },
    isPending: mutation.isPending,
    error: mutation.error,
    /** True where visits moved on since: only people can put them right. */
    isStuck: refusalOf(mutation.error)?.code === 'nothing_to_undo',
  }
}
