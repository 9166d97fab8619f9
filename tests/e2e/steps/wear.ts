import { type Page, expect } from '@playwright/test'

export type Theme = 'light' | 'dark' | 'contrast'

/**
 * Lets the system ask for a theme, and waits until its colors are there, and until what opens is
 * seen: after a change of the window's size react-aria hides a dialog for some tenths of a second,
 * in which a keyboard of the screen could come.
 */
export async function wear(page: Page, theme: Theme): Promise<void> {
  await page.emulateMedia({
    colorScheme: theme === 'dark' ? 'dark' : 'light',
    contrast: theme === 'contrast' ? 'more' : 'no-preference',
    reducedMotion: 'reduce',
  })
  await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
  await page.waitForFunction(
    () =>
      document.querySelector('[data-entering], [data-exiting], [data-rac][style*="inset(50%)"]') ===
        null &&
      document.getAnimations().every((animation) => !(animation instanceof CSSTransition)),
  )
}
