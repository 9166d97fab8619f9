import type { Page } from '@playwright/test'
import { expect, test } from './fixtures/practice.ts'
import { clinicAt, recordOf } from './steps/clinic.ts'
import { signIn } from './steps/sign-in.ts'

const panelOf = (page: Page) => page.getByRole('complementary')

test('one press records a new patient and books the time that the button names', async ({
  page,
}) => {
  await signIn(page, 'frontdesk')
  const { keyboard } = page
  const panel = panelOf(page)
  await keyboard.press('b')
  await expect(panel.getByRole('combobox', { name: 'Patient' })).toBeFocused()
  await keyboard.type('Ottoline Quarmby')
  const newPatient = page.getByRole('option', { name: /^New patient/ })
  await expect(newPatient).toHaveAttribute('aria-selected', 'true')
  await keyboard.press('Enter')
  await expect(panel.getByRole('spinbutton').first()).toBeFocused()

  await test.step('what is missing is said at its field', async () => {
    await keyboard.press('Control+Enter')
    await expect(panel.getByText('Fill this in.')).toBeVisible()
    await expect(panel.getByRole('spinbutton').first()).toBeFocused()
  })

  await test.step('with that, the patient is recorded and booked', async () => {
    await keyboard.type('03141986')
    await keyboard.press('Control+Enter')
    await expect(page.getByText('Ottoline Quarmby is booked')).toBeVisible()
  })
})

test('a press before the times are there books the first of them', async ({ page, practice }) => {
  const clinic = await clinicAt(practice.address)
  await recordOf(clinic, 'Wilhelmina', 'Ostrander')
  await signIn(page, 'frontdesk')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('ostr wil')
  await expect(page.getByRole('option', { name: /Ostrander, Wilhelmina/ }).first()).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(panelOf(page).getByRole('button', { name: /Type/ })).toBeFocused()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Wilhelmina Ostrander is booked')).toBeVisible()
})
