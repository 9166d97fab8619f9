import i18next from 'i18next'
import { create } from 'zustand'
import { closeToast, showToast, type ToastMessage } from '../ui/index.ts'

/** Something that this window did, and how to take it back. */
export interface Undoable extends ToastMessage {
  /** Takes it back, and says so or why not. */
  readonly undo: () => void
}

interface Deed {
  readonly undo: () => void
  /** The toast that offers it. */
  readonly toast: string
}

/** So many of the last actions can be taken back, one after the other. */
const KEPT = 20

/** What this window did, the latest last; another account, and another window, has its own. */
const useLastActions = create<{ readonly deeds: readonly Deed[] }>()(() => ({ deeds: [] }))

/**
 * Says what was done, with Undo beside it unless there is something else to offer; the key for
 * taking back does the same, also later.
 */
export function showUndoable({ undo, action, ...said }: Undoable): void {
  const run = () => {
    forget(deed)
    undo()
  }
  const toast = showToast({ ...said, action: action ?? { label: i18next.t('common:undo'), run } })
  const deed: Deed = { undo: run, toast }
  useLastActions.setState(({ deeds }) => ({ deeds: [...deeds, deed].slice(-KEPT) }))
}

const forget = (deed: Deed): void =>
  useLastActions.setState(({ deeds }) => ({ deeds: deeds.filter((each) => each !== deed) }))

/** Takes the latest action of this window back; says where there is none. */
export function takeBackLast(): void {
  const last = useLastActions.getState().deeds.at(-1)
  if (!last) return void showToast({ text: i18next.t('undo:nothing') })
  closeToast(last.toast)
  last.undo()
}

/** Forgets what was done, before another account takes the window. */
export const forgetActions = (): void => useLastActions.setState({ deeds: [] })
