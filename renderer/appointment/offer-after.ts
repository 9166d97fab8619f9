import { useState } from 'react'
import type { AppointmentRecord } from '../../core/appointments/contract.ts'
import { useMay } from '../client/session.ts'
import { useDesk } from '../desk/desk.ts'
import { useNow } from '../desk/use-now.ts'

const KEY = 'daysheet.offerAfterCancelling'

/** Whether a time that is being cancelled is offered to those who wait; this window keeps the choice. */
export function useOfferAfter({ providerId, locationId, startsAt }: AppointmentRecord) {
  const mayBook = useMay('appointments.book')
  const isPossible = mayBook && startsAt > useNow()
  const [isWanted, setWanted] = useState(() => localStorage.getItem(KEY) !== 'no')
  const want = (wanted: boolean) => {
    localStorage.setItem(KEY, wanted ? 'yes' : 'no')
    setWanted(wanted)
  }
  const offer = () => {
    if (!isPossible || !isWanted) return
    useDesk.getState().open({ name: 'fill', start: { providerId, locationId, startsAt } })
  }
  return { isPossible, isWanted, want, offer }
}
