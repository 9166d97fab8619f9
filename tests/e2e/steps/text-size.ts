import type { Page } from '@playwright/test'

/** Sets the size of text that the person asked the browser for, to another than now; 100 is the usual one. */
export async function enlargeText(page: Page, percent: number): Promise<void> {
  const before = await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)
  const session = await page.context().newCDPSession(page)
  const standard = (16 * percent) / 100
  await session.send('Page.setFontSizes', { fontSizes: { standard, fixed: standard } })
  await session.detach()
  await page.waitForFunction(
    (size) => getComputedStyle(document.documentElement).fontSize !== size,
    before,
  )
}
