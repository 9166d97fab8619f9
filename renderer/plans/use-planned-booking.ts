import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newId, type AppointmentId } from '../../core/kernel/ids.ts'
import { calledName } from '../../core/kernel/names.ts'
import type { Plan, PlanItem } from '../../core/plans/contract.ts'
import { isSettled, settle, type Place, type Problems, type Settled } from '../booking/place.ts'
import { useSlots } from '../booking/use-slots.ts'
import { useWording } from '../booking/wording.ts'
import { ask } from '../client/client.ts'
import { fieldProblems } from '../client/refusal.ts'
import { useDesk } from '../desk/desk.ts'
import { showToast } from '../ui/index.ts'
import type { Started } from '../visits/booking-start.tsx'

/** What is booked, and what every panel that books starts from. */
export interface PlannedProps extends Started {
  readonly plan: Plan
  readonly items: readonly PlanItem[]
}

/** Books an appointment for planned work, and knows what is missing or was declined. */
export function usePlannedBooking({ plan, items, known, type, locationId, today }: PlannedProps) {
  const [id] = useState(() => newId<AppointmentId>(Date.now()))
  const [place, setPlace] = useState<Place>(() => ({
    ...{ providerId: plan.providerId, locationId, resourceId: null },
    minutes: items.reduce((total, { minutes }) => total + minutes, 0),
    time: { how: 'offered', from: today, chosen: null },
  }))
  const [wasTried, setTried] = useState(false)
  const wording = useWording(known, place.locationId)
  const { patientId } = plan
  const found = useSlots(place, { typeId: type.id, patientId, moving: null })
  const mutation = useBooking(wording)
  const settled = settle(place, found.slots, wording.zone)
  const send = (to: Settled, reason: string | null = null) => {
    setTried(true)
    if (mutation.isPending) return
    const read = items.map((item) => ({ id: item.id, version: item.version }))
    const what = { id, planId: plan.id, items: read, typeId: type.id }
    const modality = type.modalities[0] ?? ('in_person' as const)
    mutation.mutate({ ...what, modality, ...to, override: reason === null ? null : { reason } })
  }
  const book = (reason: string | null = null) => {
    setTried(true)
    if (isSettled(settled)) send(settled, reason)
  }
  const missing = wasTried && !isSettled(settled) ? settled : null
  const problems: Problems = { ...fieldProblems(mutation.error), ...missing }
  const change = (part: Partial<Place>) => setPlace((before) => ({ ...before, ...part }))
  return { place, change, wording, found, problems, settled, mutation, send, book }
}

function useBooking(wording: ReturnType<typeof useWording>) {
  const { t } = useTranslation(['plans', 'booking'])
  const queries = useQueryClient()
  return useMutation({
    ...ask.plans.book.mutationOptions(),
    onSuccess: (entry) => {
      const { startsAt } = entry
      const when = { day: wording.dayOf(startsAt), time: wording.time(startsAt) }
      showToast({ text: t('booked', { name: calledName(entry), ...when }), tone: 'success' })
      useDesk.getState().open({ name: 'appointment', appointmentId: entry.id })
    },
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: ask.plans.key() })
      return queries.invalidateQueries({ queryKey: ask.appointments.key() })
    },
  })
}
