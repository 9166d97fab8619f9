import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { calledName } from '../../core/kernel/names.ts'
import type { KnownRelation } from '../../core/patients/relations-contract.ts'
import { ask } from '../client/client.ts'
import { useSayFailure } from '../ui/index.ts'
import { showUndoable } from '../undo/last-actions.ts'

/** Takes a relation off both records, with a way back. */
export function useRelationRemoval(): (relation: KnownRelation) => void {
  const { t } = useTranslation('family')
  const queries = useQueryClient()
  const onSettled = () => queries.invalidateQueries({ queryKey: ask.patients.relations.key() })
  const onError = useSayFailure()
  const putting = useMutation({
    ...ask.patients.restoreRelation.mutationOptions(),
    ...{ onSettled, onError },
  })
  const taking = useMutation({
    ...ask.patients.removeRelation.mutationOptions(),
    ...{ onSettled, onError },
  })
  return ({ id, patientId, version, relative }) =>
    taking.mutate(
      { id, patientId, version },
      {
        onSuccess: (removed) =>
          showUndoable({
            text: t('removed', { name: calledName(relative) }),
            undo: () => putting.mutate({ id, patientId, version: removed.version }),
          }),
      },
    )
}
