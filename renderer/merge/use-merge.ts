import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newId, type MergeId } from '../../core/kernel/ids.ts'
import { calledName } from '../../core/kernel/names.ts'
import type { Choice, MergeField, MergePreview } from '../../core/merging/contract.ts'
import { ask } from '../client/client.ts'
import { useDesk } from '../desk/desk.ts'
import { showUndoable } from '../undo/last-actions.ts'
import { useUnmerge } from './use-unmerge.ts'

/** What a person chose; fields that are left out have the usual choice. */
export type Choices = Readonly<Partial<Record<MergeField, Choice>>>

/** Makes two records one, and opens it. */
export function useMerge({ kept, dropped }: MergePreview) {
  const { t } = useTranslation('merge')
  const queries = useQueryClient()
  const [id] = useState(() => newId<MergeId>(Date.now()))
  const unmerge = useUnmerge()
  const mutation = useMutation({
    ...ask.merging.merge.mutationOptions(),
    onSuccess: async () => {
      await queries.invalidateQueries()
      useDesk.setState({ screen: { name: 'patient', patientId: kept.id } })
      const text = t('done', { name: calledName(kept), number: dropped.recordNumber })
      showUndoable({ text, tone: 'success', undo: () => unmerge.mutate({ id }) })
    },
  })
  const merge = (choices: Choices) => {
    if (mutation.isPending) return
    const versions = { keptVersion: kept.version, droppedVersion: dropped.version }
    mutation.mutate({ id, keptId: kept.id, droppedId: dropped.id, ...versions, choices })
  }
  return { merge, mutation }
}
