import type { Directory } from '../../core/clinic/contract.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { useMay, useSession } from '../client/session.ts'

/** Those for whom this person may enter time off: everybody, or themselves. */
export function useOpenProviders({ directory }: KnownDirectory): Directory['providers'] {
  const own = useSession((session) => session.account?.providerId ?? null)
  const mayAll = useMay('clinic.manage')
  return directory.providers.filter(({ id, active }) => active && (mayAll || id === own))
}
