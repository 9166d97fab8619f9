import type { Page } from '@playwright/test'
import { expect, test } from './fixtures/practice.ts'
import { unseenFocus } from './steps/measures.ts'
import { furnishedAt, places, walk } from './steps/places.ts'
import { signIn } from './steps/sign-in.ts'

test('the focus is seen wherever it goes', async ({ page, practice }) => {
  const clinic = await furnishedAt(practice.address)
  await signIn(page, 'frontdesk')
  const walked = ['board', 'booking', 'appointment', 'patient', 'check-in', 'list-waitlist']
  const through = places.filter(({ name }) => walked.includes(name))
  await walk(page, clinic, through, async (place) => {
    const unseen = await unseenFocus(page, 30)
    expect.soft(unseen, `${place.name}: focus without a mark`).toEqual([])
  })
})

test('who wants more contrast, less motion or own colors gets them', async ({ page, practice }) => {
  const clinic = await furnishedAt(practice.address)
  await signIn(page, 'frontdesk')
  const html = page.locator('html')
  await page.emulateMedia({ contrast: 'more' })
  await expect(html).toHaveAttribute('data-theme', 'contrast')
  await page.emulateMedia({ contrast: 'more', colorScheme: 'dark' })
  await expect(html).toHaveAttribute('data-theme', 'contrast-dark')
  await page.emulateMedia({
    contrast: 'no-preference',
    colorScheme: 'light',
    forcedColors: 'active',
  })
  await places.find(({ name }) => name === 'appointment')?.open(page, clinic)
  const confirm = page.getByRole('button', { name: 'Confirm', exact: true })
  await expect(confirm).not.toHaveCSS('border-top-color', 'rgba(0, 0, 0, 0)')
  await page.emulateMedia({ forcedColors: 'none', reducedMotion: 'no-preference' })
  await expect(confirm).not.toHaveCSS('transition-duration', /^0s/)
  await opensAndCloses(page)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await expect(confirm).toHaveCSS('transition-duration', /^0s(, 0s)*$/)
})

/** What fades in and out is there, and gone again. */
async function opensAndCloses(page: Page): Promise<void> {
  await page.getByRole('complementary').getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem').first().waitFor()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('menu')).toHaveCount(0)
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
}
