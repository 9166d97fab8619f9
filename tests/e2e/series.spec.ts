import { type Locator, type Page } from '@playwright/test'
import { addDays } from '../../core/kernel/dates.ts'
import { newId, type EditId, type SeriesId } from '../../core/kernel/ids.ts'
import { expectAccessible } from './fixtures/axe.ts'
import { expect, test } from './fixtures/practice.ts'
import { showDay, visitOf } from './steps/board.ts'
import {
  book,
  clinicAt,
  followUp,
  found,
  recordOf,
  type Clinic,
  type Person,
} from './steps/clinic.ts'
import { examine } from './steps/examine.ts'
import { choose, typeDate } from './steps/fields.ts'
import { signIn } from './steps/sign-in.ts'

/** Each screen is looked at four times. */
test.setTimeout(240_000)

test('a visit becomes a series, once every date that is taken is decided', async ({
  page,
  practice,
}) => {
  const clinic = await clinicAt(practice.address)
  const day = clinic.quietDay
  await recordOf(clinic, 'Wilhelmina', 'Ostrander')
  const other = await recordOf(clinic, 'Alma', 'Quistgaard')
  await book(clinic, { patient: other, provider: 'Chen', start: `${addDays(day, 7)}T09:00` })
  await signIn(page, 'frontdesk')
  const panel = page.getByRole('complementary')

  await test.step('draws a series up from the booking panel', async () => {
    await startBooking(page, panel, day)
    await panel.getByRole('button', { name: 'Repeat…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Repeat this visit' })
    await expect(dialog.getByText('Every week on Wednesday at 9:00 AM, 10 times')).toBeVisible()
    await expect(dialog.getByLabel('Every', { exact: true })).toBeFocused()
    await expect(dialog.getByRole('heading', { name: '1 date needs a decision' })).toBeVisible()
    await examine(page, 'series-repeat')
  })

  await test.step('is asked to decide what to do with a date that is taken', async () => {
    const dialog = page.getByRole('dialog', { name: 'Repeat this visit' })
    await page.keyboard.press('Control+Enter')
    await expect(dialog.getByText('Fill this in.')).toBeVisible()
    await expect(dialog.getByRole('button', { name: /^Choose… Instead of/ })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('option').first()).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(dialog.getByRole('button', { name: /8:45 AM Instead of/ })).toBeFocused()
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('10 visits of the series are booked')).toBeVisible()
  })

  await test.step('sees the series beside the appointment and on the board', async () => {
    await expect(panel.getByRole('heading', { name: 'Series' })).toBeVisible()
    await expect(panel.getByText('Every week on Wednesday at 9:00 AM, 10 times')).toBeVisible()
    await expect(panel.getByText(/10 visits to come/)).toBeVisible()
    await examine(page, 'series-part')
    await showDay(page, day)
    const face = page.getByRole('gridcell', { name: /Wilhelmina Ostrander.*Part of a series/ })
    await expect(face).toBeVisible()
  })
})

test('a series is changed, taken back, left out in part, ended and cancelled', async ({
  page,
  practice,
}) => {
  const clinic = await clinicAt(practice.address)
  const day = clinic.quietDay
  await bookSeries(clinic, await recordOf(clinic, 'Wilhelmina', 'Ostrander'), day)
  await signIn(page, 'frontdesk')
  await showDay(page, day)
  const panel = page.getByRole('complementary')

  await test.step('changes the time of all that follow, and takes it back', async () => {
    await visitOf(page, 'Wilhelmina Ostrander').click()
    await panel.getByRole('button', { name: 'Change…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Change the series' })
    await typeTime(dialog, 'Time', '1000AM')
    await expect(dialog.getByRole('heading', { name: '10 visits will change' })).toBeVisible()
    await examine(page, 'series-change')
    await dialog.getByRole('button', { name: /^Change/ }).click()
    await expect(page.getByText('The series was changed')).toBeVisible()
    await expect(panel.getByText('10:00 AM – 10:15 AM')).toBeVisible()
    await page.getByRole('button', { name: 'Undo' }).last().click()
    await expect(page.getByText('The whole edit was taken back')).toBeVisible()
    await expect(panel.getByText('9:00 AM – 9:15 AM')).toBeVisible()
  })

  await test.step('leaves a date out, and ends the series earlier', async () => {
    await panel.getByRole('button', { name: 'More for the series' }).click()
    await page.getByRole('menuitem', { name: 'Leave this date out' }).click()
    await expect(page.getByText('This date is left out')).toBeVisible()
    await expect(panel.getByText(/9 visits to come/)).toBeVisible()
    await panel.getByRole('button', { name: 'More for the series' }).click()
    await page.getByRole('menuitem', { name: 'End it earlier…' }).click()
    const dialog = page.getByRole('dialog', { name: 'End the series earlier' })
    await typeDate(dialog, 'Last date', addDays(day, 28))
    await expect(dialog.getByRole('heading', { name: '5 visits will be cancelled' })).toBeVisible()
    await examine(page, 'series-end')
    await dialog.getByRole('button', { name: /^End it/ }).click()
    await expect(panel.getByText(/4 visits to come/)).toBeVisible()
  })

  await test.step('cancels what is left', async () => {
    await panel.getByRole('button', { name: 'Cancel…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Cancel visits of the series' })
    await dialog.getByRole('radio', { name: 'All that are still to come' }).check({ force: true })
    await expect(dialog.getByRole('heading', { name: '4 visits will be cancelled' })).toBeVisible()
    await examine(page, 'series-cancel')
    await dialog.getByRole('button', { name: 'Cancel visits' }).click()
    await expect(panel.getByText('The series was cancelled.')).toBeVisible()
    await showDay(page, addDays(day, 14))
    await expect(visitOf(page, 'Wilhelmina Ostrander')).toHaveCount(0)
  })
})

test('the list of dates that series could not book says when there are none', async ({ page }) => {
  await signIn(page, 'frontdesk')
  await page.getByRole('button', { name: 'Lists' }).click()
  await page.getByRole('tab', { name: 'Series to decide' }).click()
  await expect(page.getByText('Every date of every series is settled')).toBeVisible()
  await expectAccessible(page)
})

/** A quarter of an hour at 9:00 with Dr. Chen, every week, ten times. */
async function bookSeries(clinic: Clinic, patient: Person, day: string): Promise<void> {
  const { rest, directory } = clinic
  await rest.post('/recurring-appointments', {
    id: newId<SeriesId>(Date.now()),
    editId: newId<EditId>(Date.now()),
    patientId: patient.id,
    providerId: found(directory.providers.find(({ familyName }) => familyName === 'Chen')).id,
    locationId: found(directory.locations[0]).id,
    typeId: followUp(clinic).id,
    start: `${day}T09:00`,
    minutes: 15,
    rrule: 'FREQ=WEEKLY;COUNT=10',
  })
}

/** A follow-up for the patient at 9:00 with Dr. Chen, in the booking panel. */
async function startBooking(page: Page, panel: Locator, day: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.keyboard.type('ostr wil')
  await page.getByRole('option', { name: /Ostrander, Wilhelmina/ }).waitFor()
  await page.keyboard.press('Control+Enter')
  await expect(panel.getByRole('button', { name: /Type/ })).toBeFocused()
  await choose(panel, 'Type', 'Follow-up')
  await choose(panel, 'Provider', 'Ada Chen')
  await panel.getByRole('radio', { name: 'Own time' }).click()
  await typeDate(panel, 'Date', day)
  await typeTime(panel, 'Start', '0900AM')
}

/** Types a time into a field of hour, minute and half of the day. */
async function typeTime(within: Locator, label: string, keys: string): Promise<void> {
  const field = within.getByRole('group', { name: label })
  await field.getByRole('spinbutton', { name: /hour/ }).focus()
  await within.page().keyboard.type(keys)
}
