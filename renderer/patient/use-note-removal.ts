import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { NoteId, PatientId } from '../../core/kernel/ids.ts'
import { ask } from '../client/client.ts'
import { useSayFailure } from '../ui/index.ts'
import { showUndoable } from '../undo/last-actions.ts'

interface Read {
  readonly id: NoteId
  readonly version: number
}

/** Takes a note off a record, with a way back. */
export function useNoteRemoval(patientId: PatientId): (note: Read) => void {
  const { t } = useTranslation('patient')
  const queries = useQueryClient()
  const onSettled = () => queries.invalidateQueries({ queryKey: ask.patients.notes.key() })
  const onError = useSayFailure()
  const putting = useMutation({
    ...ask.patients.restoreNote.mutationOptions(),
    ...{ onSettled, onError },
  })
  const taking = useMutation({
    ...ask.patients.removeNote.mutationOptions(),
    ...{ onSettled, onError },
    onSuccess: ({ version }, { id }) =>
      showUndoable({
        text: t('dated.removed'),
        undo: () => putting.mutate({ id, patientId, version }),
      }),
  })
  return ({ id, version }) => taking.mutate({ id, patientId, version })
}
