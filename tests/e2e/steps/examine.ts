import { type Page, expect } from '@playwright/test'
import { expectAccessible } from '../fixtures/axe.ts'
import { keepScreen } from '../fixtures/screens.ts'
import { speak, type Clinic } from './clinic.ts'
import { wear } from './wear.ts'

const narrow = { width: 1024, height: 700 }
const wide = { width: 1280, height: 800 }

/**
 * Looks at a screen in light and dark, wide and narrow: nothing breaks a rule or the window.
 *
 * @param clinic when it is given, its language is Spanish for the look in the dark
 */
export async function examine(page: Page, name: string, clinic?: Clinic): Promise<void> {
  const usual = page.viewportSize()
  await look(page, name, 'light')
  if (clinic) await speak(page, clinic, 'es')
  await look(page, `${name}-${clinic ? 'es' : 'dark'}`, 'dark')
  if (clinic) await speak(page, clinic, 'en')
  if (usual) await page.setViewportSize(usual)
}

async function look(page: Page, name: string, colorScheme: 'dark' | 'light'): Promise<void> {
  await page.setViewportSize(wide)
  await wear(page, colorScheme)
  await expectFitting(page, name)
  await expectAccessible(page)
  await keepScreen(page, name)
  await page.setViewportSize(narrow)
  await expectFitting(page, name)
  await keepScreen(page, `${name}-narrow`)
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
