import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { newId, type EditId } from '../../core/kernel/ids.ts'
import { ask, client } from '../client/client.ts'
import { showToast, useSayFailure } from '../ui/index.ts'
import { showUndoable } from '../undo/last-actions.ts'

/** Asks again for everything that a change of several appointments may have touched. */
export function useAskedAgain() {
  const queries = useQueryClient()
  return () => {
    void queries.invalidateQueries({ queryKey: ask.visits.key() })
    void queries.invalidateQueries({ queryKey: ask.groups.key() })
    return queries.invalidateQueries({ queryKey: ask.appointments.key() })
  }
}

/** Says what was done to several appointments at once, with a way to take all of it back. */
export function useUndoToast(): (text: string, editId: EditId) => void {
  const { t } = useTranslation('visits')
  const sayFailure = useSayFailure()
  const askAgain = useAskedAgain()
  const undo = useMutation({
    mutationFn: (id: EditId) => client.appointments.undoEdit({ id }),
    onSuccess: () => showToast({ text: t('whole.undone') }),
    onError: sayFailure,
    onSettled: askAgain,
  })
  return (text, editId) => showUndoable({ text, undo: () => undo.mutate(editId) })
}

/** The id under which one edit can be taken back. */
export const newEdit = (): EditId => newId<EditId>(Date.now())
