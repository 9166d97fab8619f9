import { create } from 'zustand'
import { StartedPage } from '../../core/kiosk/pages-contract.ts'
import { client } from './client.ts'
import { forgetDesk } from './leave.ts'
import { useSession } from './session.ts'

const KEY = 'daysheet.page'

/** The page of the waiting room that this window is locked to; null at a desk. It survives a reload. */
export const useLockedPage = create<{ page: StartedPage | null }>()(() => ({ page: null }))

/** Goes on with the page that this window showed before it was loaded again. */
export function resumePage(): void {
  const page = remembered()
  if (page === null) return
  useSession.getState().end()
  lock(page)
}

/** Locks the window to a page; the session of the staff member has ended at the host already. */
export function lockToPage(page: StartedPage): void {
  forgetDesk()
  useSession.getState().end()
  sessionStorage.setItem(KEY, JSON.stringify(page))
  lock(page)
}

/** A staff member signed in: the page ends, here and at the host. */
export function unlockPage(): void {
  const { page } = useLockedPage.getState()
  sessionStorage.removeItem(KEY)
  useLockedPage.setState({ page: null })
  if (document.fullscreenElement) void document.exitFullscreen()
  if (page === null) return
  const context = { token: page.token }
  void client.access.signOut({}, { context }).catch(() => undefined)
}

/** Everything that the page asks is asked in the name of its own session, which can do nothing else. */
function lock(page: StartedPage): void {
  useSession.setState({ token: page.token })
  useLockedPage.setState({ page })
}

function remembered(): StartedPage | null {
  try {
    const read = StartedPage.safeParse(JSON.parse(sessionStorage.getItem(KEY) ?? 'null'))
    return read.success ? read.data : null
  } catch {
    return null
  }
}
