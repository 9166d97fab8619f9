import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { AppointmentRecord } from '../../core/appointments/contract.ts'
import { ask } from '../client/client.ts'
import { useMay } from '../client/session.ts'
import { useDesk } from '../desk/desk.ts'
import { useNow } from '../desk/use-now.ts'

const KEY = 'daysheet.offerAfterCancelling'

/**
 * What follows a cancellation: where somebody waits for such a time, or would come sooner, the panel
 * that offers it to them. This window keeps whether that is wanted.
 */
export function useOfferAfter({ providerId, locationId, startsAt }: AppointmentRecord) {
  const queries = useQueryClient()
  const mayBook = useMay('appointments.book')
  const isAhead = startsAt > useNow()
  const isPossible = mayBook && isAhead
  const [isWanted, setWanted] = useState(() => localStorage.getItem(KEY) !== 'no')
  const want = (wanted: boolean) => {
    localStorage.setItem(KEY, wanted ? 'yes' : 'no')
    setWanted(wanted)
  }
  const offer = async () => {
    if (!isPossible || !isWanted) return
    const start = { providerId, locationId, startsAt }
    const options = ask.waiting.candidates.queryOptions({ input: start, staleTime: 0 })
    const candidates = await queries.query(options).catch(() => [])
    const waits = candidates.some(({ kind }) => kind === 'waitlist' || kind === 'asap')
    if (waits) useDesk.getState().open({ name: 'fill', start })
  }
  return { isPossible, isWanted, want, offer }
}
