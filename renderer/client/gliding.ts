/** How long after news from others a change of place is shown as a movement, in ms. */
const WHILE = 1200

let ends: ReturnType<typeof setTimeout> | undefined

/**
 * Marks the page while changes of others arrive: what they moved glides to its place. What is done
 * here stands where it belongs before the news of it comes, and so does not move again.
 */
export function glide(): void {
  clearTimeout(ends)
  document.documentElement.setAttribute('data-gliding', '')
  ends = setTimeout(stand, WHILE)
}

/** Ends it at once, as when another day is shown: what stands there then came from nowhere. */
export function stand(): void {
  clearTimeout(ends)
  document.documentElement.removeAttribute('data-gliding')
}
