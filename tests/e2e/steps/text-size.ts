import type { Page } from '@playwright/test'

/** Sets the size of text that the person asked the browser for; 100 is the usual one. */
export async function enlargeText(page: Page, percent: number): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const standard = (16 * percent) / 100
  await session.send('Page.setFontSizes', { fontSizes: { standard, fixed: standard } })
  await session.detach()
  await page.waitForFunction(
    (size) => parseFloat(getComputedStyle(document.documentElement).fontSize) === size,
    standard,
  )
}
