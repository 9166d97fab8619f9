import { create } from 'zustand'
import { Signed, type Account } from '../../core/access/contract.ts'
import type { Permission } from '../../core/kernel/permissions.ts'
import type { z } from 'zod'

const KEY = 'daysheet.session'

export type Interruption = 'ended' | 'idle'

type SignedIn = z.infer<typeof Signed>

interface Session {
  token: string | null
  account: Account | null
  permissions: readonly Permission[]
  /**
   * Why the account has to prove itself again over the open screen: the host ended the session, or
   * nobody touched the window. Null while all is well.
   */
  interruption: Interruption | null
  begin: (signed: SignedIn) => void
  /** Forgets the token and keeps the screen; the first reason stays. */
  interrupt: (why: Interruption) => void
  /** Signed out: forget everything. */
  end: () => void
}

const nobody = { token: null, account: null, permissions: [], interruption: null } as const

/** Who is signed in at this window; it survives a reload of the window and no more. */
export const useSession = create<Session>()((set) => ({
  ...nobody,
  ...remembered(),
  begin: (signed) => {
    sessionStorage.setItem(KEY, JSON.stringify(signed))
    set({ ...signed, interruption: null })
  },
  interrupt: (why) => {
    sessionStorage.removeItem(KEY)
    set(({ account, interruption }) =>
      account === null ? nobody : { token: null, interruption: interruption ?? why },
    )
  },
  end: () => {
    sessionStorage.removeItem(KEY)
    set(nobody)
  },
}))

/** Whether the account that is signed in may do something. */
export const useMay = (permission: Permission): boolean =>
  useSession((session) => session.permissions.includes(permission))

function remembered(): Partial<Session> {
  try {
    const read = Signed.safeParse(JSON.parse(sessionStorage.getItem(KEY) ?? 'null'))
    return read.success ? read.data : {}
  } catch {
    return {}
  }
}
