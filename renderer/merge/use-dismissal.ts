import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { filedName } from '../../core/kernel/names.ts'
import type { Candidate } from '../../core/merging/contract.ts'
import { ask } from '../client/client.ts'
import { useSayFailure } from '../ui/index.ts'
import { showUndoable } from '../undo/last-actions.ts'

type Two = Pick<Candidate, 'one' | 'other'>

const idsOf = ({ one, other }: Two) => ({ oneId: one.id, otherId: other.id })
const namesOf = ({ one, other }: Two) => ({ one: filedName(one), other: filedName(other) })

/** Says that two records are two people, or may be one after all; either with a way back. */
export function useDismissal() {
  const { t } = useTranslation('merge')
  const sayFailure = useSayFailure()
  const queries = useQueryClient()
  const settled = {
    onSettled: () => queries.invalidateQueries({ queryKey: ask.merging.key() }),
    onError: sayFailure,
  }
  const dismissal = useMutation({ ...ask.merging.dismiss.mutationOptions(), ...settled })
  const restoral = useMutation({ ...ask.merging.restore.mutationOptions(), ...settled })
  const dismiss = (two: Two) =>
    void dismissal.mutateAsync(idsOf(two)).then(
      () =>
        showUndoable({
          text: t('duplicates.dismissed', namesOf(two)),
          undo: () => restoral.mutate(idsOf(two)),
        }),
      () => undefined,
    )
  const restore = (two: Two) =>
    void restoral.mutateAsync(idsOf(two)).then(
      () =>
        showUndoable({
          text: t('duplicates.restored', namesOf(two)),
          undo: () => dismissal.mutate(idsOf(two)),
        }),
      () => undefined,
    )
  return { dismiss, restore }
}
