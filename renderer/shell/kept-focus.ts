import { useEffect } from 'react'

const FOCUSABLE = 'button:not(:disabled), input:not(:disabled), a[href], [tabindex="0"]'

/**
 * Keeps the keys near where they were when what had the focus goes away (a form that closes, a
 * screen that is left), where browsers would start over at the top of the page.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let trail: readonly Element[] = []
    let frame = 0
    const remember = () => {
      trail = withAncestors(document.activeElement)
    }
    const look = () => {
      if (document.activeElement !== document.body || trail[0]?.isConnected !== false) return
      cancelAnimationFrame(frame)
      frame = afterTwoFrames(() => recover(trail))
    }
    const removals = new MutationObserver(look)
    removals.observe(document.body, { childList: true, subtree: true })
    document.addEventListener('focusin', remember)
    return () => {
      cancelAnimationFrame(frame)
      removals.disconnect()
      document.removeEventListener('focusin', remember)
    }
  }, [])
}

/** Whoever gives the focus on purpose comes first: dialogs do so in the next frame. */
const afterTwoFrames = (then: () => void): number =>
  requestAnimationFrame(() => requestAnimationFrame(then))

/** Looks outwards from where the focus was, up to the screen or the panel that it was in. */
function recover(trail: readonly Element[]): void {
  if (document.activeElement !== document.body) return
  const screen = document.getElementById('screen')
  for (const place of leftGrid(trail) ? [] : trail.filter(({ isConnected }) => isConnected)) {
    if (place.parentElement === screen || place.closest('#screen, aside') === null) break
    const next = place.querySelector<HTMLElement>(FOCUSABLE)
    if (next) {
      next.focus()
      return
    }
  }
  screen?.focus({ preventScroll: true })
}

/** A cell that went with its grid: the screen leads into the next grid, and a button beside it does not. */
const leftGrid = ([cell, ...around]: readonly Element[]): boolean =>
  cell?.matches('[role=gridcell]') === true &&
  around.some((place) => place.matches('[role=grid]') && !place.isConnected)

const withAncestors = (element: Element | null): Element[] =>
  element === null ? [] : [element, ...withAncestors(element.parentElement)]
