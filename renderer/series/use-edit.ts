import { keepPreviousData, skipToken, useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newId, type EditId } from '../../core/kernel/ids.ts'
import type {
  Decision,
  Edited,
  Occurrence,
  SeriesEdit,
  SeriesRecord,
} from '../../core/series/contract.ts'
import { ask, client } from '../client/client.ts'
import { decisionsOf, isDecided, noChoices } from './decisions.ts'
import { editOf, startEdit, type EditForm, type EditKind } from './edit-form.ts'
import { useUndoToast } from './use-undo.ts'

/** An edit of a series while its dialog is open: what it would do, and doing it. */
export function useEdit(kind: EditKind, series: SeriesRecord, at: Occurrence, onDone: () => void) {
  const [editId] = useState(() => newId<EditId>(Date.now()))
  const [form, setForm] = useState<EditForm>(() => startEdit(series, at, kind))
  const [choices, setChoices] = useState(noChoices)
  const [wasTried, setTried] = useState(false)
  const edit = editOf(kind, form, series, at)
  const query = useQuery(
    ask.series.previewChange.queryOptions({
      input: edit === null ? skipToken : { id: series.id, edit },
      placeholderData: keepPreviousData,
      staleTime: 0,
      retry: false,
    }),
  )
  const mutation = useSending(kind, onDone)
  const plan = query.data
  const send = () => {
    setTried(true)
    if (edit === null || !plan || query.isPlaceholderData || mutation.isPending) return
    if (!isDecided(plan, choices)) return
    const { id, version } = series
    const decisions = decisionsOf(plan, choices, series.zone)
    const { patientAsked } = form
    mutation.mutate({ edit, base: { id, version, editId }, decisions, patientAsked })
  }
  const change = (part: Partial<EditForm>) => setForm((before) => ({ ...before, ...part }))
  return { form, change, query, choices, setChoices, wasTried, mutation, send }
}

interface Sending {
  readonly edit: SeriesEdit
  readonly base: Pick<SeriesRecord, 'id' | 'version'> & { readonly editId: EditId }
  readonly decisions: Decision[]
  /** What a change says of who wished it; what it would do does not hang on that. */
  readonly patientAsked?: boolean
}

/** Sends an edit, says what was done, and offers to take it back. */
export function useSending(kind: keyof Done, onDone: () => void) {
  const { t } = useTranslation('series')
  const { say, refresh } = useUndoToast()
  return useMutation({
    mutationFn: send,
    onSuccess: ({ editId }) => {
      say(t(`done.${kind}`), editId)
      onDone()
    },
    onSettled: refresh,
  })
}

type Done = Readonly<Record<EditKind | 'skip', unknown>>

function send({ edit, base, decisions, patientAsked }: Sending): Promise<Edited> {
  const { series } = client
  switch (edit.do) {
    case 'change':
      return series.change({ ...edit, ...base, decisions, patientAsked })
    case 'cancel':
      return series.cancel({ ...edit, ...base })
    case 'add':
      return series.addOccurrence({ ...edit, ...base, decisions })
    case 'skip':
      return series.skip({ ...edit, ...base })
    case 'extend':
      return series.extend({ ...edit, ...base, decisions })
    case 'end':
      return series.end({ ...edit, ...base })
  }
}
