import type { Page } from '@playwright/test'

/** Notes each document that would go to a printer, in place of the browser's own dialog. */
export async function watchPrinter(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.addInitScript(() => {
    window.print = () => {
      const frame = window.frameElement
      const list = window.top?.document.documentElement.dataset
      if (list) list['printed'] = [list['printed'], frame?.getAttribute('title')].join('\n').trim()
    }
  })
  return async () => {
    const printed = await page.locator('html').getAttribute('data-printed')
    return printed?.split('\n') ?? []
  }
}
