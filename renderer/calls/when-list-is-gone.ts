/**
 * Does something once the open list has left the page and given the focus back, so that a dialog
 * which opens then keeps the focus for itself.
 */
export function whenListIsGone(then: () => void): void {
  const wait = () => {
    if (document.querySelector('[role=menu]')) requestAnimationFrame(wait)
    else requestAnimationFrame(() => requestAnimationFrame(then))
  }
  requestAnimationFrame(wait)
}
