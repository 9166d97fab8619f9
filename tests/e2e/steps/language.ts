import { type Page, expect } from '@playwright/test'
import { ACCENTED, MIRRORED } from '../../../renderer/locales/pseudo-language.ts'

const KEY = 'daysheet.language'

/** What a window can be made to speak, without asking its menus. */
export type Spoken = 'accented' | 'en' | 'es' | 'mirrored'

const codes: Readonly<Record<Spoken, string>> = {
  accented: ACCENTED,
  en: 'en',
  es: 'es',
  mirrored: MIRRORED,
}

/** Changes the language of the window where it stands, as if another window had chosen it. */
export async function speakHere(page: Page, spoken: Spoken): Promise<void> {
  await page.evaluate(
    ([key, newValue]) => {
      localStorage.setItem(key, newValue)
      window.dispatchEvent(new StorageEvent('storage', { key, newValue }))
    },
    [KEY, codes[spoken]] as const,
  )
  const html = page.locator('html')
  await expect(html).toHaveAttribute('dir', spoken === 'mirrored' ? 'rtl' : 'ltr')
  await expect(html).toHaveAttribute('lang', spoken === 'es' ? 'es' : 'en')
  const isPseudo = spoken === 'accented' || spoken === 'mirrored'
  const brackets = page.getByText('⟦').first()
  await (isPseudo ? expect(brackets).toBeAttached() : expect(brackets).not.toBeAttached())
}
