import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import type { BoardViewId } from '../../core/kernel/ids.ts'
import { ROW_MINUTES, type BoardLook } from '../../core/preferences/contract.ts'
import { useSession } from '../client/session.ts'

/** How one account looks at the board from this workstation; holds nothing of a patient. */
export interface Look extends Pick<BoardLook, 'columnsBy' | 'rowMinutes' | 'order' | 'hidden'> {
  /** The week has a screen of its own. */
  readonly span: Exclude<BoardLook['span'], 'week'>
  /** The named view that was chosen last. */
  readonly viewId: BoardViewId | null
}

export const usualLook: Look = {
  ...{ columnsBy: 'provider', rowMinutes: 15, span: 'day', viewId: null },
  ...{ order: [], hidden: [] },
}

interface Views {
  looks: Readonly<Record<string, Look>>
  keep: (account: string, look: Look) => void
}

const useViews = create<Views>()(
  persist(
    (set) => ({
      looks: {},
      keep: (account, look) => set(({ looks }) => ({ looks: { ...looks, [account]: look } })),
    }),
    { name: 'daysheet.board', version: 2, migrate: () => ({ looks: {} }) },
  ),
)

const accountOf = (): string => useSession.getState().account?.id ?? ''

/** The look of the account that is signed in. */
export function useLook(): Look {
  const account = useSession((session) => session.account?.id ?? '')
  const look = useViews(({ looks }) => looks[account])
  return look ?? usualLook
}

/** The same, outside of drawing. */
export const lookNow = (): Look => useViews.getState().looks[accountOf()] ?? usualLook

/** Changes some of the look. */
export function changeLook(part: Partial<Look>): void {
  useViews.getState().keep(accountOf(), { ...lookNow(), ...part })
}

/** Makes rows taller or lower by so many steps, as far as they go. */
export function zoomBy(steps: number): void {
  const at = ROW_MINUTES.indexOf(lookNow().rowMinutes)
  const rowMinutes = ROW_MINUTES[Math.max(0, Math.min(at - steps, ROW_MINUTES.length - 1))]
  if (rowMinutes !== undefined) changeLook({ rowMinutes })
}
