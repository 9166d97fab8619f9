import { useEffect } from 'react'

/** Where the keys were last on one sheet of the window: the screen, or something that lies over it. */
interface Stay {
  readonly sheet: Element
  readonly at: HTMLElement
}

/** What fades away still stands in the page. */
const LEAVING = '[data-exiting]'

/**
 * Gives the keys back to where they were before a dialog, a menu or a list, as soon as that begins
 * to go away: what is pressed while it fades would be lost in it.
 */
export function useGivenBack(): void {
  useEffect(() => {
    let stays: readonly Stay[] = []
    const remember = () => {
      stays = withStay(stays, document.activeElement)
    }
    const observer = new MutationObserver(() => {
      if (areLost(stays)) giveBack(stays)
    })
    const watched = { subtree: true, childList: true, attributeFilter: ['data-exiting'] }
    observer.observe(document.body, watched)
    document.addEventListener('focusin', remember)
    return () => {
      observer.disconnect()
      document.removeEventListener('focusin', remember)
    }
  }, [])
}

/** One stay for each sheet that still stands, the latest last. */
function withStay(stays: readonly Stay[], at: Element | null): readonly Stay[] {
  const sheet = [...document.body.children].find((each) => each.contains(at))
  if (!sheet || !(at instanceof HTMLElement)) return stays
  const others = stays.filter((stay) => stay.sheet.isConnected && stay.sheet !== sheet)
  return [...others, { sheet, at }]
}

/** True while the keys are in something that goes away, or fell out of it. */
function areLost(stays: readonly Stay[]): boolean {
  const { activeElement, body } = document
  if (activeElement === body) return stays.at(-1)?.sheet.isConnected === false
  return activeElement !== null && activeElement.closest(LEAVING) !== null
}

/** To the latest place that stays; where none does, to the page, whose shortcuts then work at once. */
function giveBack(stays: readonly Stay[]): void {
  const { activeElement } = document
  const before = stays.findLast(({ at }) => at.isConnected && at.closest(LEAVING) === null)
  if (before) before.at.focus({ preventScroll: true })
  else if (activeElement instanceof HTMLElement) activeElement.blur()
}
