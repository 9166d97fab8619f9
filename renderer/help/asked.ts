import { create } from 'zustand'
import { useDesk } from '../desk/desk.ts'

interface Asked {
  /** The chapter that was asked for; null leaves it to the screen that is open. */
  chapter: string | null
}

/** Which chapter of the guide the help opens at. */
export const useAskedHelp = create<Asked>()(() => ({ chapter: null }))

/** Opens the help, at a chapter or at the one about what is on the screen. */
export function openHelp(chapter: string | null = null): void {
  useAskedHelp.setState({ chapter })
  useDesk.getState().openDialog('help')
}
