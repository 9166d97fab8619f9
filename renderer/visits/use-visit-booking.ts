import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { LinkedVisit } from '../../core/visits/contract.ts'
import type { Wording } from '../booking/wording.ts'
import { ask } from '../client/client.ts'
import { useDesk } from '../desk/desk.ts'
import { showToast } from '../ui/index.ts'
import { wholeSpan } from './parts.ts'

/** What both ways to book several appointments do once they are booked, or were declined. */
function useAfter(wording: Wording) {
  const { t } = useTranslation(['visits', 'booking'])
  const queries = useQueryClient()
  return {
    onSuccess: ({ parts }: LinkedVisit) => {
      const { startsAt } = wholeSpan(parts)
      const [first] = parts
      const { look, open } = useDesk.getState()
      const showDay = () => look({ date: wording.dateOf(startsAt) })
      showToast({
        text: t('booked', {
          count: parts.length,
          day: wording.dayOf(startsAt),
          time: wording.time(startsAt),
        }),
        tone: 'success',
        action: { label: t('booking:showDay'), run: showDay },
      })
      open(first ? { name: 'appointment', appointmentId: first.id } : null)
    },
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: ask.visits.key() })
      return queries.invalidateQueries({ queryKey: ask.appointments.key() })
    },
  }
}

/** Books every part of one patient's visit, or none. */
export function useVisitBooking(wording: Wording) {
  return useMutation({ ...ask.visits.book.mutationOptions(), ...useAfter(wording) })
}

/** Books several patients who come together, or none of them. */
export function useFamilyBooking(wording: Wording) {
  return useMutation({ ...ask.visits.bookFamily.mutationOptions(), ...useAfter(wording) })
}
