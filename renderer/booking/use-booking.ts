import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BoardEntry } from '../../core/appointments/contract.ts'
import type { AppointmentId } from '../../core/kernel/ids.ts'
import { newId } from '../../core/kernel/ids.ts'
import { calledName } from '../../core/kernel/names.ts'
import { useStep } from '../board/use-step.ts'
import { ask } from '../client/client.ts'
import { fieldProblems } from '../client/refusal.ts'
import { useDesk, type BookingDraft } from '../desk/desk.ts'
import { showUndoable } from '../undo/last-actions.ts'
import { useUndoStep } from '../undo/use-undo-step.ts'
import { startForm, withDraft, type BookingForm, type Usual } from './booking-form.ts'
import { keepLastType } from './last-type.ts'
import { isGone, isSettled, settle, type Problems, type Settled } from './place.ts'
import { usePressing } from './use-pressing.ts'
import { useSlots } from './use-slots.ts'
import type { Wording } from './wording.ts'

/** The form of a booking; another draft, as from another time on the board, is taken into it. */
export function useBookingForm(draft: BookingDraft, usual: Omit<Usual, 'id'>) {
  const [form, setForm] = useState(() =>
    startForm(draft, { ...usual, id: newId<AppointmentId>(Date.now()) }),
  )
  const [taken, setTaken] = useState(draft)
  if (taken !== draft) {
    setTaken(draft)
    setForm(withDraft(form, draft, { ...usual, id: form.id }))
  }
  return { form, setForm }
}

/**
 * Sends a booking, and knows what is missing or was declined.
 *
 * @param newPatientForm the id of the form of a new patient, which may stand open
 */
export function useBooking(form: BookingForm, wording: Wording, newPatientForm: string) {
  const queries = useQueryClient()
  const found = useSlots(form.place, { ...form, moving: null })
  const [wasTried, setTried] = useState(false)
  const say = useBookedToast(wording)
  const take = useStep()
  const isToday = ({ startsAt }: BoardEntry) => wording.dateOf(startsAt) === wording.today
  const mutation = useMutation({
    ...ask.appointments.book.mutationOptions(),
    onSuccess: (entry) => {
      keepLastType(entry.typeId)
      say(entry)
      if (form.source === 'walk_in' && isToday(entry)) take(entry, 'arrived')
      useDesk.getState().open({ name: 'appointment', appointmentId: entry.id })
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ask.appointments.key() }),
  })
  const settled = settle(form.place, found.slots, wording.zone)
  const send = (place: Settled, override: string | null = null) => {
    setTried(true)
    const { id, patientId, typeId, modality, reason, notes, referral, source } = form
    if (patientId === null || mutation.isPending) return
    const visit = { id, patientId, typeId, modality, reason, notes, referral, source }
    mutation.mutate({
      ...visit,
      ...place,
      override: override === null ? null : { reason: override },
    })
  }
  const isFinding = form.place.time.how === 'offered' && found.query.isPending
  const isOver = isGone(form.place, found.slots)
  const pressing = usePressing({ form, settled, isFinding, isGone: isOver, newPatientForm, send })
  const showMissing = () => setTried(true)
  const book = () => {
    showMissing()
    pressing.book()
  }
  const bookAnyway = (reason: string) => {
    if (isSettled(settled)) send(settled, reason)
  }
  const missing = wasTried ? missingIn(form, settled) : null
  const problems: Problems = { ...fieldProblems(mutation.error), ...missing }
  const { isWaiting, isGone: isTimeGone } = pressing
  const ways = { book, bookAnyway, send, showMissing }
  return { ...ways, found, settled, mutation, problems, isWaiting, isTimeGone }
}

const missingIn = (form: BookingForm, settled: Settled | Problems): Problems => ({
  ...(!isSettled(settled) && settled),
  ...(form.patientId === null && { patientId: 'required' }),
})

/** Says what was booked, with a way to see the day; the key for taking back cancels it. */
function useBookedToast(wording: Wording) {
  const { t } = useTranslation('booking')
  const undo = useUndoStep()
  return (entry: BoardEntry) => {
    const { look } = useDesk.getState()
    const { locationId, startsAt } = entry
    const showDay = () => look({ date: wording.dateOf(startsAt), locationId })
    const when = { day: wording.dayOf(startsAt), time: wording.time(startsAt) }
    showUndoable({
      text: t('booked', { name: calledName(entry), ...when }),
      tone: 'success',
      action: { label: t('showDay'), run: showDay },
      undo: () => undo.mutate({ entry, position: null }),
    })
  }
}
