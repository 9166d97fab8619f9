import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { newId, type AppointmentId, type OfferId } from '../../core/kernel/ids.ts'
import { calledName } from '../../core/kernel/names.ts'
import type { Candidate } from '../../core/kernel/offers.ts'
import type { Wording } from '../booking/wording.ts'
import { ask, client } from '../client/client.ts'
import { useDesk, type FreeStart } from '../desk/desk.ts'
import { showToast } from '../ui/index.ts'

/** What can be done with a candidate. */
export type Deed = 'offer' | 'book' | 'decline' | 'takeBack'

/** Offers the time, books it for who accepts, and ends offers; `pending` tells whose turn it is. */
export function useFilling(start: FreeStart, wording: Wording) {
  const { t } = useTranslation('lists')
  const queries = useQueryClient()
  const mutation = useMutation({
    mutationFn: ({ candidate, deed }: { candidate: Candidate; deed: Deed }) =>
      doDeed(start, candidate, deed),
    onSuccess: (booked, { candidate }) => {
      if (booked === null) return
      const time = wording.visitTime(start.startsAt)
      const text = t('fill.done', { name: calledName(candidate.callee), time })
      showToast({ text, tone: 'success' })
      useDesk.getState().open({ name: 'appointment', appointmentId: booked })
    },
    onSettled: () =>
      Promise.all(
        [ask.waiting.key(), ask.recalls.key(), ask.appointments.key()].map((queryKey) =>
          queries.invalidateQueries({ queryKey }),
        ),
      ),
  })
  return {
    act: (candidate: Candidate, deed: Deed) => mutation.mutate({ candidate, deed }),
    isPending: mutation.isPending,
    error: mutation.error,
  }
}

export type Filling = ReturnType<typeof useFilling>

/** @returns the appointment that was booked or moved, or null */
async function doDeed(
  start: FreeStart,
  candidate: Candidate,
  deed: Deed,
): Promise<AppointmentId | null> {
  const open = candidate.offer?.status === 'open' ? candidate.offer.id : null
  if (deed === 'book') return book(start, candidate, open)
  if (deed === 'offer') await offer(start, candidate)
  if (deed === 'decline' && open !== null) await client.waiting.declineOffer({ id: open })
  if (deed === 'takeBack' && open !== null) await client.waiting.withdrawOffer({ id: open })
  return null
}

/** Who is booked on the telephone is offered the time and accepts it in one go. */
async function book(
  start: FreeStart,
  candidate: Candidate,
  open: OfferId | null,
): Promise<AppointmentId> {
  const id = open ?? (await offer(start, candidate))
  const appointmentId = newId<AppointmentId>(Date.now())
  return (await client.waiting.acceptOffer({ id, appointmentId })).id
}

async function offer(start: FreeStart, { kind, subjectId }: Candidate): Promise<OfferId> {
  const id = newId<OfferId>(Date.now())
  await client.waiting.offer({ id, ...start, kind, subjectId })
  return id
}
