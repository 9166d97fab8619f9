import { type Page, expect } from '@playwright/test'

export type Theme = 'light' | 'dark' | 'contrast'

/** Lets the system ask for a theme, and waits until its colors are there. */
export async function wear(page: Page, theme: Theme): Promise<void> {
  await page.emulateMedia({
    colorScheme: theme === 'dark' ? 'dark' : 'light',
    contrast: theme === 'contrast' ? 'more' : 'no-preference',
    reducedMotion: 'reduce',
  })
  await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
  await page.waitForFunction(() =>
    document.getAnimations().every((animation) => !(animation instanceof CSSTransition)),
  )
}
