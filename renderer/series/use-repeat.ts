import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LocalDateTime } from '../../core/kernel/dates.ts'
import { newId, type EditId, type PatientId, type SeriesId } from '../../core/kernel/ids.ts'
import type { BookingForm } from '../booking/booking-form.ts'
import type { Settled } from '../booking/place.ts'
import { ask } from '../client/client.ts'
import { useDesk } from '../desk/desk.ts'
import { decisionsOf, isDecided, noChoices } from './decisions.ts'
import { ruleOf, startRule, type RuleForm } from './rule-form.ts'
import { useUndoToast } from './use-undo.ts'

/** The visit that is to repeat, at its first time. */
export type Repeated = Omit<BookingForm, 'place' | 'patientId'> &
  Settled & { readonly patientId: PatientId }

/** A series while it is drawn up: its rule, what that would book, what is decided. */
export function useRepeat(visit: Repeated, zone: string, onDone: () => void) {
  const { t } = useTranslation('series')
  const { say, refresh } = useUndoToast()
  const [ids] = useState(() => ({
    id: newId<SeriesId>(Date.now()),
    editId: newId<EditId>(Date.now()),
  }))
  const [form, setForm] = useState<RuleForm>(() => startRule(dateOf(visit.start)))
  const [choices, setChoices] = useState(noChoices)
  const [wasTried, setTried] = useState(false)
  const asked = { ...sessionOf(visit), rule: ruleOf(form, dateOf(visit.start)) }
  const query = useQuery(
    ask.series.preview.queryOptions({
      input: asked,
      placeholderData: keepPreviousData,
      staleTime: 0,
      retry: false,
    }),
  )
  const mutation = useMutation({
    ...ask.series.book.mutationOptions(),
    onSuccess: ({ series, editId }) => {
      say(t('bookedToast', { count: series.upcoming }), editId)
      const appointmentId = series.occurrences.find(
        ({ startsAt }) => startsAt !== null,
      )?.appointmentId
      onDone()
      useDesk.getState().open(appointmentId ? { name: 'appointment', appointmentId } : null)
    },
    onSettled: refresh,
  })
  const plan = query.data
  const book = () => {
    setTried(true)
    if (!plan || query.isPlaceholderData || mutation.isPending) return
    if (!isDecided(plan, choices)) return
    mutation.mutate({ ...asked, ...ids, decisions: decisionsOf(plan, choices, zone) })
  }
  const change = (part: Partial<RuleForm>) => setForm((before) => ({ ...before, ...part }))
  return { form, change, asked, query, choices, setChoices, wasTried, mutation, book }
}

const dateOf = (start: LocalDateTime) => start.slice(0, 10)

const sessionOf = (visit: Repeated) => ({
  patientId: visit.patientId,
  typeId: visit.typeId,
  modality: visit.modality,
  providerId: visit.providerId,
  locationId: visit.locationId,
  start: visit.start,
  minutes: visit.minutes,
  resourceIds: [],
  reason: visit.reason,
  notes: visit.notes,
  referral: visit.referral,
})
