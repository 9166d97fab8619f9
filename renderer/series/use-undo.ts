import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { EditId } from '../../core/kernel/ids.ts'
import { ask, client } from '../client/client.ts'
import { refusalOf } from '../client/refusal.ts'
import { showToast } from '../ui/index.ts'

/** Says what an edit did, with a button that takes the whole of it back. */
export function useUndoToast() {
  const { t } = useTranslation(['series', 'common', 'failures'])
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
      showToast({ text: t(`failures:${refusalOf(error)?.code ?? 'bug'}`), tone: 'danger' })
    }
    await refresh()
  }
  const say = (text: string, id: EditId) =>
    showToast({
      text,
      tone: 'success',
      action: { label: t('common:undo'), run: () => void undo(id) },
    })
  return { say, refresh }
}
