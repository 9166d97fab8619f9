import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AppointmentRecord, Slot } from '../../core/appointments/contract.ts'
import { newId, type AppointmentId, type TypeId } from '../../core/kernel/ids.ts'
import { calledName } from '../../core/kernel/names.ts'
import { slotDays, slotKey } from '../booking/place.ts'
import type { Wording } from '../booking/wording.ts'
import { ask } from '../client/client.ts'
import { useDesk } from '../desk/desk.ts'
import { showUndoable } from '../undo/last-actions.ts'
import { useUndoStep } from '../undo/use-undo-step.ts'
import type { AgainKind } from './again-kind.ts'
import { placeOf } from './parts.ts'
import { useAskedAgain } from './use-whole.ts'

interface Wanted {
  readonly kind: AgainKind
  readonly record: AppointmentRecord
  readonly wording: Wording
}

interface AgainForm {
  readonly id: AppointmentId
  readonly weeks: number
  readonly typeId: TypeId
  readonly chosen: string | null
}

/** In how many weeks one usually comes again. */
const WEEKS: Readonly<Record<AgainKind, number>> = { again: 1, followUp: 4 }

const none: readonly Slot[] = []

/** The nearest times some weeks later, and booking one of them. */
export function useAgain({ kind, record, wording }: Wanted) {
  const [form, setForm] = useState<AgainForm>(() => ({
    id: newId<AppointmentId>(Date.now()),
    weeks: WEEKS[kind],
    typeId: record.typeId,
    chosen: null,
  }))
  const typeId = form.typeId === record.typeId ? null : form.typeId
  const input = { appointmentId: record.id, weeks: form.weeks, typeId }
  const query = useQuery(ask.visits.again.queryOptions({ input, staleTime: 0 }))
  const openings = query.data?.openings ?? none
  const chosen = openings.find((slot) => slotKey(slot) === form.chosen) ?? openings[0] ?? null
  const mutation = useBooking(record, wording)
  const book = () => {
    if (!chosen || mutation.isPending) return
    const { patientId, modality, patientNotes } = record
    const texts = kind === 'again' ? { reason: record.reason, patientNotes } : {}
    const what = { id: form.id, patientId, modality, typeId: form.typeId, ...texts }
    mutation.mutate({ ...what, ...placeOf(chosen, wording.zone) })
  }
  return {
    ...{ form, query, openings, chosen, mutation, book },
    change: (part: Partial<AgainForm>) => setForm((before) => ({ ...before, ...part })),
    chosenKey: chosen && slotKey(chosen),
    days: daysOf(openings, wording),
  }
}

/** The openings by time, day by day. */
function daysOf(openings: readonly Slot[], wording: Wording) {
  const sorted = openings.toSorted((a, b) => a.startsAt - b.startsAt)
  const all = { days: openings.length, timesPerDay: openings.length }
  return slotDays(sorted, wording.zone, all).map(({ date, slots }) => ({
    id: date,
    title: wording.day(date),
    times: slots.map((slot) => ({ id: slotKey(slot), label: wording.time(slot.startsAt) })),
  }))
}

function useBooking(record: AppointmentRecord, wording: Wording) {
  const { t } = useTranslation('booking')
  const askAgain = useAskedAgain()
  const undo = useUndoStep()
  return useMutation({
    ...ask.appointments.book.mutationOptions(),
    onSuccess: (entry) => {
      const { id, startsAt } = entry
      const when = { day: wording.dayOf(startsAt), time: wording.time(startsAt) }
      const showDay = () => useDesk.getState().look({ date: wording.dateOf(startsAt) })
      showUndoable({
        text: t('booked', { name: calledName(record), ...when }),
        tone: 'success',
        action: { label: t('showDay'), run: showDay },
        undo: () => undo.mutate({ entry, position: null }),
      })
      useDesk.getState().open({ name: 'appointment', appointmentId: id })
    },
    onSettled: askAgain,
  })
}
