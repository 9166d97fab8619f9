import { useLayoutEffect } from 'react'
import { useSession } from '../client/session.ts'
import { useDesk } from '../desk/desk.ts'

/** The window of a provider opens with the calendar of their own; everyone's is one choice away. */
export function useOwnCalendar(): void {
  const providerId = useSession(({ account }) => account?.providerId ?? null)
  useLayoutEffect(() => {
    if (providerId !== null) useDesk.getState().look({ providerId })
  }, [providerId])
}
