import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newId, type AbsenceId } from '../../core/kernel/ids.ts'
import { ask } from '../client/client.ts'
import { refusalOf } from '../client/refusal.ts'
import { useDesk } from '../desk/desk.ts'
import { showToast } from '../ui/index.ts'
import { showUndoable } from '../undo/last-actions.ts'
import { useSayRefused } from '../undo/use-say-refused.ts'
import { decisionsOf, type Settled } from './decisions.ts'
import { awayOf, type AbsenceDraft } from './draft.ts'

/** Enters the time off with every decision at once, and opens its call list. */
export function useRecording() {
  const { t } = useTranslation('absences')
  const queries = useQueryClient()
  const undoing = useUndoing()
  const [id] = useState(() => newId<AbsenceId>(Date.now()))
  const mutation = useMutation({
    ...ask.absences.record.mutationOptions(),
    onSuccess: (absence) => {
      const undo = () => undoing.mutate({ id: absence.id, version: absence.version })
      showUndoable({ text: t('entry.saved'), tone: 'success', undo })
      leaveFor(absence.id)
      void queries.invalidateQueries({ queryKey: ask.appointments.key() })
    },
    onError: () => queries.invalidateQueries({ queryKey: ask.absences.preview.key() }),
  })
  const record = (draft: AbsenceDraft, settled: readonly Settled[]) => {
    const away = awayOf(draft)
    if (!away || mutation.isPending) return
    mutation.mutate({ id, ...away, reason: draft.reason, decisions: decisionsOf(settled) })
  }
  return { record, mutation, refused: refusedOne(mutation.error) }
}

/** Takes time off back that was entered by mistake, with all that was done for it. */
function useUndoing() {
  const { t } = useTranslation('absences')
  const queries = useQueryClient()
  return useMutation({
    ...ask.absences.undo.mutationOptions(),
    onSuccess: () => void showToast({ text: t('list.undoneToast'), tone: 'success' }),
    onError: useSayRefused(),
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: ask.appointments.key() })
      return queries.invalidateQueries({ queryKey: ask.absences.key() })
    },
  })
}

/** The call list takes the place of the form: going back leads to what was before it. */
function leaveFor(absenceId: AbsenceId): void {
  const { back, show } = useDesk.getState()
  back()
  show({ name: 'absence', absenceId })
}

/** The visit that stood against the whole, and why. */
function refusedOne(error: unknown) {
  const failure = refusalOf(error)
  const appointmentId = failure?.details['appointmentId']
  return failure && typeof appointmentId === 'string' ? { appointmentId, code: failure.code } : null
}
