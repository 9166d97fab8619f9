import type { Page } from '@playwright/test'

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
  await page.waitForFunction(
    (worn) =>
      document.documentElement.dataset['theme'] === worn &&
      document.querySelector('[data-entering], [data-exiting], [data-rac][style*="inset(50%)"]') ===
        null &&
      document.getAnimations().every((animation) => !(animation instanceof CSSTransition)),
    theme,
  )
}
