import { type Page, expect } from '@playwright/test'
import { expectAccessible } from '../fixtures/axe.ts'
import { keepScreen } from '../fixtures/screens.ts'

const narrow = { width: 1024, height: 700 }
const wide = { width: 1440, height: 900 }

/** Looks at a screen in light and dark, wide and narrow: nothing breaks a rule or the window. */
export async function examine(page: Page, name: string): Promise<void> {
  await wear(page, 'light')
  await expectAccessible(page)
  await keepScreen(page, name)
  await page.setViewportSize(narrow)
  await expect.poll(() => overflow(page), `${name} is wider than the window`).toEqual([])
  await keepScreen(page, `${name}-narrow`)
  await page.setViewportSize(wide)
  await wear(page, 'dark')
  await expectAccessible(page)
  await keepScreen(page, `${name}-dark`)
}

/** The window follows the system; without motion the colours are there at once. */
const wear = (page: Page, colorScheme: 'dark' | 'light') =>
  page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })

/** What reaches beyond the right edge without a scroller of its own. */
const overflow = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth
    if (document.documentElement.scrollWidth > width) return ['the page']
    const inScroller = (element: Element): boolean => {
      for (let at = element.parentElement; at !== null; at = at.parentElement) {
        if (/auto|scroll|hidden|clip/u.test(getComputedStyle(at).overflowX)) return true
      }
      return false
    }
    return [...document.body.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > width + 1)
      .filter((element) => !inScroller(element))
      .map((element) => element.outerHTML.slice(0, 120))
  })
