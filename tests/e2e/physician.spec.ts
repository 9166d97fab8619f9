import { expectAccessible } from './fixtures/axe.ts'
import { expect, test } from './fixtures/practice.ts'
import { columnOf, command, grid, showDay, visitOf } from './steps/board.ts'
import { book, bookBegun, clinicAt, recordOf } from './steps/clinic.ts'
import { signIn } from './steps/sign-in.ts'
import { typeDate } from './steps/fields.ts'

test('a physician looks at the day and a record, sees a patient, and takes a day off', async ({
  page,
  practice,
}) => {
  const clinic = await clinicAt(practice.address)
  const day = clinic.quietDay
  const alma = await recordOf(clinic, 'Alma', 'Quistgaard')
  await book(clinic, { patient: alma, provider: 'Chen', start: `${day}T09:00` })
  const boris = await recordOf(clinic, 'Boris', 'Tannenbaum')
  await bookBegun(clinic, { patient: boris, provider: 'Chen' })
  await signIn(page, 'chen')

  await test.step('sees the own calendar', async () => {
    await showDay(page, day)
    await expect(visitOf(columnOf(page, 'Ada Chen'), 'Alma Quistgaard')).toBeVisible()
    await expect(grid(page).getByRole('row')).toHaveCount(1)
  })

  await test.step('opens the record', async () => {
    await visitOf(page, 'Alma Quistgaard').click()
    await page.getByRole('button', { name: 'Open record' }).click()
    await expect(page.getByRole('heading', { name: 'Alma Quistgaard', level: 1 })).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Back' }).click()
  })

  await test.step('takes a patient of today through the visit', async () => {
    await command(page, 'go to today')
    const visit = visitOf(page, 'Boris Tannenbaum')
    await visit.click()
    const panel = page.getByRole('complementary')
    await panel.getByRole('button', { name: 'More' }).click()
    await page.getByRole('menuitem', { name: 'Mark arrived' }).click()
    await expect(visit).toContainText('Arrived')
    await panel.getByRole('button', { name: 'Take to room' }).click()
    await expect(visit).toContainText('Roomed')
    await panel.getByRole('button', { name: 'Start visit' }).click()
    await expect(visit).toContainText('In progress')
    await panel.getByRole('button', { name: 'Close' }).click()
  })

  await test.step('takes the day off, which gives its patient another time', async () => {
    await command(page, 'settings')
    await page.getByRole('button', { name: 'Add time off' }).click()
    const entry = page.getByRole('region', { name: 'Enter time off' })
    await typeDate(entry, 'First day', day)
    await entry.getByLabel('Reason').fill('Conference')
    await expectAccessible(page)
    await entry.getByRole('button', { name: /^Save time off/ }).click()
    await expect(page.getByRole('heading', { name: /^Ada Chen: /, level: 1 })).toBeVisible()
    await expect(page.getByRole('row', { name: /Quistgaard, Alma/ })).toBeVisible()
    await command(page, day)
    await expect(page.getByText('Nobody works on this day')).toBeVisible()
  })
})
