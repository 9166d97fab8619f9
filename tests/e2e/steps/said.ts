import type { Page } from '@playwright/test'

/** What speaks by itself when its words change. */
const LIVE = '[aria-live]:not([aria-live=off]), [role=status], [role=alert], [role=log]'

/** Listens as a screen reader does to what speaks by itself; call before the window opens. */
export async function listenAloud(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript((live) => {
    const said: string[] = []
    Object.assign(window, { said })
    const hear = (node: Node) => {
      const element = node instanceof Element ? node : node.parentElement
      const region = element?.closest(live) ?? element?.querySelector(live)
      const text = region?.textContent.replaceAll(/\s+/gu, ' ').trim()
      if (text && said.at(-1) !== text) said.push(text)
    }
    const watch = () =>
      new MutationObserver((changes) =>
        changes.forEach(({ target, addedNodes }) => {
          hear(target)
          addedNodes.forEach(hear)
        }),
      ).observe(document.body, { childList: true, characterData: true, subtree: true })
    document.addEventListener('DOMContentLoaded', watch)
  }, LIVE)
  return () => page.evaluate(() => (window as unknown as { said: string[] }).said)
}
