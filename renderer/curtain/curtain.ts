import { create } from 'zustand'
import { cover } from './cover.ts'
import { learn, nothingTold } from './told.ts'
import { veil } from './veil.ts'

const told = nothingTold()
let uncover: (() => void) | null = null

/** Whether the curtain is drawn over this window. */
export const useCurtain = create<{ isDrawn: boolean }>()(() => ({ isDrawn: false }))

/** Marks the page, for what is hidden by its look: fields, pictures, what is printed. */
const MARK = 'data-curtain'

/** Turns names into initials on every screen, until the curtain is lifted. */
export function drawCurtain(): void {
  if (uncover) return
  document.documentElement.setAttribute(MARK, '')
  uncover = cover(document, (text) => veil(text, told))
  useCurtain.setState({ isDrawn: true })
}

/** Shows everything again as it is. */
export function liftCurtain(): void {
  uncover?.()
  uncover = null
  document.documentElement.removeAttribute(MARK)
  useCurtain.setState({ isDrawn: false })
}

/** Hears an answer on its way to the screens, so that the curtain knows what it hides. */
export const hear = (answer: unknown): void => learn(told, answer)

/** Forgets what was told, when another account takes the window. */
export function forgetTold(): void {
  liftCurtain()
  told.names.clear()
  told.texts.clear()
  told.numbers.clear()
  told.staff.clear()
}
