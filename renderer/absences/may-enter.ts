import type { ProviderId } from '../../core/kernel/ids.ts'
import { useMay, useSession } from '../client/session.ts'

/** Whether one may enter time off: of everybody for those who manage the clinic, their own for providers. */
export function useMayEnter(providerId: ProviderId | null): boolean {
  const own = useSession((session) => session.account?.providerId ?? null)
  const mayOwn = useMay('hours.manage')
  const mayAll = useMay('clinic.manage')
  return providerId !== null && (mayAll || (mayOwn && own === providerId))
}
