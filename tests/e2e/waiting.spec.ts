import type { Page } from '@playwright/test'
import { newId, type WaitlistEntryId } from '../../core/kernel/ids.ts'
import { expectAccessible } from './fixtures/axe.ts'
import { expect, test } from './fixtures/practice.ts'
import { command, showDay, visitOf } from './steps/board.ts'
import { book, clinicAt, followUp, recordOf, type Clinic, type Person } from './steps/clinic.ts'
import { examine } from './steps/examine.ts'
import { choose } from './steps/fields.ts'
import { signIn } from './steps/sign-in.ts'

/** Each screen is looked at four times. */
test.setTimeout(240_000)

const list = (page: Page, name: string) => page.getByRole('tab', { name }).click()

async function waitFor(clinic: Clinic, { id: patientId }: Person): Promise<void> {
  const id = newId<WaitlistEntryId>(Date.now())
  const typeId = followUp(clinic).id
  await clinic.rest.put(`/waitlist/${id}`, { patientId, typeId, minutes: 30, version: null })
}

test('a cancelled visit is filled from the waitlist: two are asked, one accepts', async ({
  page,
  practice,
}) => {
  const clinic = await clinicAt(practice.address)
  const day = clinic.quietDay
  const alma = await recordOf(clinic, 'Alma', 'Quistgaard')
  await recordOf(clinic, 'Bruno', 'Quennell', '1990-05-05')
  const carla = await recordOf(clinic, 'Carla', 'Quarrie', '1991-06-06')
  await book(clinic, { patient: alma, provider: 'Chen', start: `${day}T10:00` })
  await waitFor(clinic, carla)
  await signIn(page, 'frontdesk')

  await test.step('puts a patient on the waitlist', async () => {
    await command(page, 'go to the lists')
    await expect(page.getByRole('heading', { name: 'Lists', level: 1 })).toBeVisible()
    await page.getByRole('button', { name: 'Add to the waitlist' }).click()
    const dialog = page.getByRole('dialog', { name: 'Add to the waitlist' })
    await dialog.getByRole('combobox', { name: 'Patient' }).fill('Quennell')
    await page.getByRole('option', { name: /Quennell, Bruno/ }).click()
    await choose(dialog, 'Type', 'Follow-up')
    await dialog.getByRole('textbox', { name: 'Length' }).fill('30')
    await dialog.getByText('Urgent', { exact: true }).click()
    await expect(dialog.getByRole('radio', { name: 'Urgent' })).toBeChecked()
    await dialog.getByRole('button', { name: 'Add days and times' }).click()
    await examine(page, 'waitlist-add')
    await dialog.getByRole('button', { name: 'Add to the waitlist' }).click()
    const row = page.getByRole('row').filter({ hasText: 'Quennell, Bruno' })
    await expect(row).toContainText('Urgent')
    await expect(row).toContainText('8:00 AM – 12:00 PM')
    await examine(page, 'list-waitlist')
  })

  await test.step('cancels, and is shown who could come', async () => {
    await showDay(page, day)
    await visitOf(page, 'Alma Quistgaard').click()
    const panel = page.getByRole('complementary')
    await panel.getByRole('button', { name: 'More' }).click()
    await page.getByRole('menuitem', { name: 'Cancel appointment' }).click()
    await expect(panel.getByRole('button', { name: /^Cancel appointment/ })).toContainText('Ctrl')
    await panel.getByRole('radio', { name: 'The patient asked' }).press('Control+Enter')
    const cards = panel.getByRole('article')
    await expect(cards.first()).toContainText('Quennell, Bruno')
    await expect(cards.first()).toContainText('urgent')
    await examine(page, 'fill')
  })

  await test.step('offers the time to two; one accepts and is booked', async () => {
    const panel = page.getByRole('complementary')
    await panel.getByRole('button', { name: /^Offer to Bruno Quennell/ }).click()
    await expect(panel.getByRole('button', { name: 'Bruno Quennell accepts' })).toBeVisible()
    await panel.getByRole('button', { name: /^Offer to Carla Quarrie/ }).click()
    await expect(panel.getByRole('button', { name: 'Carla Quarrie accepts' })).toBeVisible()
    await examine(page, 'fill-offers')
    await panel.getByRole('button', { name: 'Carla Quarrie accepts' }).click()
    await expect(page.getByText(/Carla Quarrie is booked for/)).toBeVisible()
    await expect(panel.getByRole('heading', { name: 'Carla Quarrie' })).toBeVisible()
    await expect(visitOf(page, 'Carla Quarrie')).toBeVisible()
  })

  await test.step('the other one still waits', async () => {
    await command(page, 'go to the lists')
    await expect(page.getByText('Quennell, Bruno')).toBeVisible()
    await expect(page.getByText('Quarrie, Carla')).toHaveCount(0)
  })
})

test('a recall is called by keys, booked, and leaves the list', async ({ page }) => {
  await signIn(page, 'frontdesk')
  await command(page, 'go to the lists')
  await list(page, 'Recalls')
  const row = page.getByRole('row').filter({ has: page.getByRole('button', { name: /^Book for/ }) })
  const name = (await row.first().getByRole('button').first().textContent()) ?? ''
  const mine = row.filter({ hasText: name })

  await test.step('the other lists are in reach', async () => {
    for (const name of ['Would come sooner', 'Openings to fill', 'Recalls']) {
      await list(page, name)
      await expect(page.getByRole('tabpanel').getByRole('table').first()).toBeVisible()
      await examine(page, `list-${name.toLowerCase().replaceAll(' ', '-')}`)
    }
  })

  await test.step('nobody answers', async () => {
    await mine.getByRole('button', { name: /^Outcome of the call/ }).focus()
    await page.keyboard.press('n')
    await expect(mine).toContainText('No answer')
  })

  await test.step('wants to be called again tomorrow', async () => {
    await mine.getByRole('button', { name: /^Outcome of the call/ }).press('Enter')
    await page.keyboard.press('l')
    await expect(page.getByRole('dialog', { name: /^Call .* back$/ })).toBeVisible()
    await examine(page, 'call-back')
    await expect(page.getByRole('button', { name: 'Save' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(mine).toContainText('Call back later')
  })

  await test.step('is booked', async () => {
    await mine.getByRole('button', { name: /^Book for/ }).click()
    const panel = page.getByRole('complementary', { name: 'Book an appointment' })
    const button = panel.getByRole('button', { name: /^Book .*\d/ })
    await button.click()
    await expect(
      page.getByRole('complementary', { name: 'Appointment', exact: true }),
    ).toBeVisible()
    await expect(mine).toHaveCount(0)
  })
})

test('a patient without a time waits above the board and is seen', async ({ page, practice }) => {
  const clinic = await clinicAt(practice.address)
  await recordOf(clinic, 'Dora', 'Quaresma', '1992-07-07')
  await signIn(page, 'frontdesk')
  await page.keyboard.press('u')
  const dialog = page.getByRole('dialog', { name: 'Add a patient without a time' })
  await dialog.getByRole('combobox', { name: 'Patient' }).fill('Quaresma')
  await page.getByRole('option', { name: /Quaresma, Dora/ }).click()
  await dialog.getByLabel('Reason').fill('Wound check')
  await examine(page, 'untimed')
  await dialog.getByRole('button', { name: 'Add', exact: true }).click()
  const waiting = page.getByRole('button', { name: 'Dora Quaresma' })
  await expect(waiting).toContainText('Wound check')
  await expectAccessible(page)
  await waiting.click()
  await page.getByRole('menuitem', { name: 'Seen', exact: true }).click()
  await expect(waiting).toHaveCount(0)
})
