import type { Page } from '@playwright/test'
import { expectAccessible } from './fixtures/axe.ts'
import { expect, test } from './fixtures/practice.ts'
import { command, showDay, visitOf } from './steps/board.ts'
import { book, clinicAt, recordOf } from './steps/clinic.ts'
import { signIn } from './steps/sign-in.ts'

const panelOf = (page: Page) => page.getByRole('complementary')

test('a move that was a mistake is taken back by a key, by its step, and tells nobody', async ({
  page,
  practice,
}) => {
  const clinic = await clinicAt(practice.address)
  const day = clinic.quietDay
  const ulla = await recordOf(clinic, 'Ulla', 'Undset')
  const visit = await book(clinic, { patient: ulla, provider: 'Chen', start: `${day}T10:00` })
  const move = (start: string, version: number) =>
    clinic.rest.post(`/appointments/${visit.id}/reschedule`, {
      version,
      providerId: visit.providerId,
      locationId: visit.locationId,
      start: `${day}T${start}`,
      minutes: 30,
    })
  await signIn(page, 'owner')
  await showDay(page, day)

  await test.step('one key takes back what this window did last', async () => {
    await visitOf(page, 'Ulla Undset').click()
    const panel = panelOf(page)
    await panel.getByRole('button', { name: 'Confirm' }).click()
    await expect(page.getByText('Ulla Undset: Confirmed')).toBeVisible()
    await page.keyboard.press('Control+z')
    await expect(page.getByText(/Taken back. Ulla Undset: Scheduled/)).toBeVisible()
    await page.keyboard.press('Control+z')
    await expect(page.getByText('There is nothing to take back.')).toBeVisible()
  })

  await test.step('what the practice moves waits before the patient is told', async () => {
    await move('14:00', 3)
    await command(page, 'go to the lists')
    await page.getByRole('tab', { name: 'To tell' }).click()
    const row = page.getByRole('row').filter({ hasText: 'Undset, Ulla' })
    await expect(row).toContainText('Moved from')
    await expect(row).toContainText('Waits until')
    await expectAccessible(page)
    await row.getByRole('button', { name: 'Open the appointment of Ulla Undset' }).click()
  })

  await test.step('the history takes the move back, and nobody has to be told', async () => {
    const panel = panelOf(page)
    await expect(panel.getByText('The patient is to be told of the move')).toBeVisible()
    await panel.getByRole('button', { name: /^Take back: Moved to/ }).click()
    const dialog = page.getByRole('dialog', { name: 'Take this step back?' })
    await expect(dialog).toContainText('10:00 AM')
    await expectAccessible(page)
    await page.keyboard.press('Enter')
    await expect(page.getByText('The step is taken back')).toBeVisible()
    await expect(panel.getByText('The patient is to be told of the move')).toHaveCount(0)
    await expect(page.getByText('Nobody has to be told anything')).toBeVisible()
  })

  await test.step('a place that was taken meanwhile is told with what is in the way', async () => {
    await move('14:00', 5)
    const vera = await recordOf(clinic, 'Vera', 'Undset', '1990-03-03')
    await book(clinic, { patient: vera, provider: 'Chen', start: `${day}T10:00` })
    const panel = panelOf(page)
    await panel
      .getByRole('button', { name: /^Take back: Moved to/ })
      .first()
      .click()
    const dialog = page.getByRole('dialog', { name: 'Take this step back?' })
    await page.keyboard.press('Enter')
    await expect(dialog.getByRole('button', { name: 'Take back anyway' })).toBeVisible()
    await page.keyboard.press('Escape')
    const row = page.getByRole('row').filter({ hasText: 'Undset, Ulla' })
    await row.getByRole('button', { name: 'Ulla Undset knows' }).click()
    await expect(page.getByText('Ulla Undset knows of the change')).toBeVisible()
    await expect(row).toHaveCount(0)
  })
})
