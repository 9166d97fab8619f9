import { DateTime } from 'luxon'
import { expect, test } from './fixtures/practice.ts'
import { showDay } from './steps/board.ts'
import { clinicAt, recordOf } from './steps/clinic.ts'
import { examine } from './steps/examine.ts'
import { choose } from './steps/fields.ts'
import { signIn } from './steps/sign-in.ts'

/** Two screens are looked at four times each. */
test.setTimeout(180_000)

test('a caller who wants a morning with Dr. Chen gets the best one, found by reasons and by the month', async ({
  page,
  practice,
}) => {
  const clinic = await clinicAt(practice.address)
  await recordOf(clinic, 'Ottilie', 'Brandvold')
  const quiet = DateTime.fromISO(clinic.quietDay).setLocale('en-US')
  const { keyboard } = page
  await signIn(page, 'frontdesk')
  await showDay(page, clinic.quietDay)
  const panel = page.getByRole('complementary', { name: 'Find a time' })
  const openings = panel.getByRole('listbox', { name: 'Openings', exact: true })

  await test.step('the panel opens by a key, with openings in it and the reasons for them', async () => {
    await keyboard.press('f')
    await expect(panel.getByRole('button', { name: /Type/ })).toBeFocused()
    await choose(panel, 'Type', 'Follow-up')
    await expect(openings.getByRole('option').first()).toBeVisible()
  })

  await test.step('a provider is preferred, before noon', async () => {
    await choose(panel, 'Provider', 'Ada Chen')
    await keyboard.press('Escape')
    await panel.getByText('Or others of the same specialty').click()
    await expect(openings.getByRole('option').first()).toContainText('Preferred provider')
    await choose(panel, 'Time of day', 'Before noon')
    await expect(openings.getByRole('option').first()).toContainText('AM')
    await examine(page, 'find-time')
  })

  await test.step('the plain order is one key away', async () => {
    await panel.getByRole('radio', { name: 'Earliest' }).click()
    await expect(openings.getByRole('option').first()).toContainText('Soonest')
  })

  await test.step('the month shows where there is room; a day is walked to and taken', async () => {
    await panel.getByRole('radio', { name: 'Month' }).click()
    const month = panel.getByText(quiet.toLocaleString({ month: 'long', year: 'numeric' }))
    while (!(await month.isVisible())) {
      await panel.getByRole('button', { name: 'Next month' }).click()
      await expect(panel.getByRole('listbox', { name: /^Openings in/ })).toBeVisible()
    }
    const day = panel.getByRole('option', {
      name: new RegExp(`${quiet.toLocaleString({ month: 'long', day: 'numeric' })},`, 'u'),
    })
    await expect(day).toBeVisible()
    await examine(page, 'find-time-month')
    await day.focus()
    await keyboard.press('Enter')
    const text = quiet.toLocaleString({ weekday: 'short', month: 'short', day: 'numeric' })
    await expect(openings.getByRole('option').first()).toContainText(text)
  })

  await test.step('the opening that is taken goes into the booking panel', async () => {
    await openings.getByRole('option').first().focus()
    await keyboard.press('Enter')
    const booking = page.getByRole('complementary', { name: 'Book an appointment' })
    await expect(booking.getByRole('combobox', { name: 'Patient' })).toBeFocused()
    await keyboard.type('brandvold')
    await expect(booking.getByRole('option', { name: /Brandvold, Ottilie/ })).toBeVisible()
    await keyboard.press('Enter')
    const book = booking.getByRole('button', { name: /^Book Wed, .* AM/ })
    await expect(book).toBeVisible()
    await keyboard.press('Control+Enter')
    await expect(page.getByText('Ottilie Brandvold is booked')).toBeVisible()
  })
})

test('a practice sets what makes an opening a good one', async ({ page }) => {
  await signIn(page, 'manager')
  await page.getByRole('button', { name: 'Settings' }).click()
  const weight = page.getByRole('textbox', { name: 'Fills a gap' })
  await weight.fill('9')
  await page.getByRole('button', { name: 'Save changes' }).click()
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  await page.reload()
  await page.getByRole('button', { name: 'Settings' }).click()
  await expect(weight).toHaveValue('9')
})
