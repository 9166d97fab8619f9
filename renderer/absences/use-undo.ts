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
    /** True where visits cannot go back: only people can put them right. */
    isStuck: STUCK.some((code) => code === refusalOf(mutation.error)?.code),
    /** Takes the time off back and leaves the visits where they are. */
    leaveVisits: () => mutation.mutate({ id, version, visitsStay: true }),
  }
}

/** A visit moved on since, or its old place was given away. */
const STUCK = [
  'nothing_to_undo',
  'conflict',
  'outside_hours',
  'set_aside',
  'against_rules',
] as const
