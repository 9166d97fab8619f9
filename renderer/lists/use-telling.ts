import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { calledName } from '../../core/kernel/names.ts'
import type { ListedNotice, Notice } from '../../core/notices/contract.ts'
import { ask, client } from '../client/client.ts'
import { showToast } from '../ui/index.ts'
import { showUndoable } from '../undo/last-actions.ts'
import { useSayRefused } from '../undo/use-say-refused.ts'

/** Notes that a patient knows of a change, with a way back. */
export function useTelling() {
  const { t } = useTranslation('notices')
  const queries = useQueryClient()
  const onError = useSayRefused()
  const onSettled = () => queries.invalidateQueries({ queryKey: ask.notices.key() })
  const reopening = useMutation({
    mutationFn: ({ notice: { id, version } }: Told) => client.notices.reopen({ id, version }),
    onSuccess: (_, { name }) => void showToast({ text: t('list.reopened', { name }) }),
    ...{ onError, onSettled },
  })
  const telling = useMutation({
    mutationFn: ({ id, version }: ListedNotice) => client.notices.tell({ id, version }),
    onSuccess: (notice, { callee }) => {
      const name = calledName(callee)
      const undo = () => reopening.mutate({ notice, name })
      showUndoable({ text: t('list.done', { name }), undo })
    },
    ...{ onError, onSettled },
  })
  return { tell: (notice: ListedNotice) => telling.mutate(notice), isTelling: telling.isPending }
}

interface Told {
  readonly notice: Notice
  readonly name: string
}
