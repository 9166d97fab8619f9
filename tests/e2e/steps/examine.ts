import { type Page, expect } from '@playwright/test'
import { expectAccessible } from '../fixtures/axe.ts'
import { keepScreen } from '../fixtures/screens.ts'
import { speakHere } from './language.ts'

const narrow = { width: 1024, height: 700 }
const wide = { width: 1280, height: 800 }

/**
 * Looks at a state of a screen that the walk through all places does not reach: no rule of
 * accessibility is broken, and nothing is wider than the window, in Spanish neither.
 */
export async function examine(page: Page, name: string): Promise<void> {
  const usual = page.viewportSize()
  await page.setViewportSize(wide)
  await expectAccessible(page)
  await page.setViewportSize(narrow)
  await expectFitting(page, name)
  await speakHere(page, 'es')
  await expectFitting(page, `${name} in Spanish`)
  await keepScreen(page, name)
  await speakHere(page, 'en')
  if (usual) await page.setViewportSize(usual)
}

const expectFitting = (page: Page, name: string) =>
  expect.poll(() => overflow(page), `${name} is wider than the window`).toEqual([])

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
