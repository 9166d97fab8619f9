import { create } from 'zustand'
import { Signed, type Account } from '../../core/access/contract.ts'
import type { Permission } from '../../core/kernel/permissions.ts'
import type { z } from 'zod'

const KEY = 'daysheet.session'

type SignedIn = z.infer<typeof Signed>

interface Session {
  token: string | null
  account: Account | null
  permissions: readonly Permission[]
  /** True while the account has to prove itself again over the open screen. */
  ended: boolean
  begin: (signed: SignedIn) => void
  /** The host no longer knows the session, or nobody touched the window: keep the screen, ask again. */
  interrupt: () => void
  /** Signed out: forget everything. */
  end: () => void
}

const nobody = { token: null, account: null, permissions: [], ended: false } as const

/** Who is signed in at this window; it survives a reload of the window and no more. */
export const useSession = create<Session>()((set) => ({
  ...nobody,
  ...remembered(),
  begin: (signed) => {
    sessionStorage.setItem(KEY, JSON.stringify(signed))
    set({ ...signed, ended: false })
  },
  interrupt: () => set((session) => (session.account === null ? nobody : { ended: true })),
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
