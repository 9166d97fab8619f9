import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PatientRecord } from '../../core/patients/contract.ts'
import type { Sent } from '../../core/kernel/procedure.ts'
import type { patientsContract } from '../../core/patients/contract.ts'
import { ask } from '../client/client.ts'
import { fieldProblems, refusalOf } from '../client/refusal.ts'
import { showToast } from '../ui/index.ts'

type Changed = Omit<Sent<(typeof patientsContract)['change']>, 'id' | 'version'>

/**
 * Saves a record against the version that the typing started from; `isStale` when somebody else was
 * quicker, and then `save` again with `over` takes the newest.
 */
export function useRecordChange(record: PatientRecord, onSaved: () => void) {
  const { t } = useTranslation('patient')
  const queries = useQueryClient()
  const [version] = useState(record.version)
  const mutation = useMutation({
    ...ask.patients.change.mutationOptions(),
    onSuccess: () => {
      showToast({ text: t('saved'), tone: 'success' })
      onSaved()
    },
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ask.patients.key() }),
        queries.invalidateQueries({ queryKey: ask.appointments.key() }),
      ]),
  })
  const isStale = refusalOf(mutation.error)?.code === 'stale'
  return {
    save: (changed: Changed, over = false) =>
      mutation.mutate({ id: record.id, version: over ? record.version : version, ...changed }),
    isStale,
    isPending: mutation.isPending,
    error: isStale ? null : mutation.error,
    problems: fieldProblems(mutation.error),
  }
}
