import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { EditId } from '../../core/kernel/ids.ts'
import { ask, client } from '../client/client.ts'
import { showToast, useSayFailure } from '../ui/index.ts'
import { showUndoable } from '../undo/last-actions.ts'

/** Says what an edit did, with a button that takes the whole of it back. */
export function useUndoToast() {
  const { t } = useTranslation('series')
  const sayFailure = useSayFailure()
  const queries = useQueryClient()
  const refresh = () =>
    Promise.all(
      [ask.appointments, ask.series].map((part) =>
        queries.invalidateQueries({ queryKey: part.key() }),
      ),
    )
  const undo = async (id: EditId) => {
    try {
      await client.appointments.undoEdit({ id })
      showToast({ text: t('undone'), tone: 'success' })
    } catch (error) {
      sayFailure(error)
    }
    await refresh()
  }
  const say = (text: string, id: EditId) =>
    showUndoable({ text, tone: 'success', undo: () => void undo(id) })
  return { say, refresh }
}
