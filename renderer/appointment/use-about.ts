import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AppointmentRecord } from '../../core/appointments/contract.ts'
import { ask } from '../client/client.ts'
import { fieldProblems, refusalOf } from '../client/refusal.ts'
import { showUndoable } from '../undo/last-actions.ts'
import { useUndoStep } from '../undo/use-undo-step.ts'
import { differences, formOf, rebase, type AboutField, type AboutForm } from './about-form.ts'

interface Writing {
  /** The record that the typing started from. */
  readonly base: AppointmentRecord
  readonly form: AboutForm
  /** What somebody else changed meanwhile, and this person, too. */
  readonly clashes: readonly AboutField[]
}

const start = (record: AppointmentRecord): Writing => ({
  base: record,
  form: formOf(record),
  clashes: [],
})

/** The words of an appointment being edited while others may change it. */
export function useAbout(record: AppointmentRecord) {
  const { t } = useTranslation('appointment')
  const queries = useQueryClient()
  const undo = useUndoStep()
  const [writing, setWriting] = useState(() => start(record))
  if (writing.base.version < record.version) setWriting(follow(writing, record))
  const mutation = useMutation({
    ...ask.appointments.change.mutationOptions(),
    onSuccess: (now) => {
      const back = () => undo.mutate({ entry: now, position: null })
      showUndoable({ text: t('saved'), tone: 'success', undo: back })
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ask.appointments.key() }),
  })
  const { base, form, clashes } = writing
  const isStale = refusalOf(mutation.error)?.code === 'stale'
  const { id, version } = base
  return {
    form,
    clashes,
    theirs: formOf(base),
    isDirty: differences(form, formOf(base)).length > 0,
    change: (part: Partial<AboutForm>) =>
      setWriting((before) => ({ ...before, form: { ...before.form, ...part } })),
    takeTheirs: () => setWriting(start(record)),
    save: () => mutation.mutate({ id, version, ...form, referral: form.referral.trim() || null }),
    isPending: mutation.isPending,
    error: isStale ? null : mutation.error,
    problems: fieldProblems(mutation.error),
  }
}

/** Follows the record: clashes of before stay until they are saved or given up. */
function follow({ base, form, clashes }: Writing, record: AppointmentRecord): Writing {
  const rebased = rebase(form, formOf(base), formOf(record))
  const open = new Set([...clashes, ...rebased.clashes])
  const still = differences(rebased.form, formOf(record)).filter((field) => open.has(field))
  return { base: record, form: rebased.form, clashes: still }
}
