import { expect, test } from './fixtures/practice.ts'
import { columnOf, dragVisit, showDay, visitOf } from './steps/board.ts'
import { book, clinicAt, recordOf } from './steps/clinic.ts'
import { signIn } from './steps/sign-in.ts'

/** What one window has confirmed is told to the other, which asks nothing: ms, on a busy machine too. */
const soon = { timeout: 5000 }

test('what is done in one window shows in the other, which asks nothing', async ({
  page,
  practice,
  browser,
}) => {
  const clinic = await clinicAt(practice.address)
  const day = clinic.quietDay
  const alma = await recordOf(clinic, 'Alma', 'Quistgaard')
  await recordOf(clinic, 'Boris', 'Tannenbaum')
  await book(clinic, { patient: alma, provider: 'Chen', start: `${day}T09:00` })
  const elsewhere = await browser.newContext({ baseURL: practice.address })
  const other = await elsewhere.newPage()
  await signIn(page, 'frontdesk')
  await signIn(other, 'manager')
  await showDay(page, day)
  await showDay(other, day)
  await expect(visitOf(other, 'Alma Quistgaard')).toBeVisible()

  await test.step('a booking', async () => {
    await page.getByRole('button', { name: 'Book', exact: true }).click()
    const panel = page.getByRole('complementary')
    await panel.getByRole('combobox', { name: 'Patient' }).fill('tannenb')
    await panel.getByRole('option', { name: /Tannenbaum, Boris/ }).click()
    await panel.getByRole('option').first().waitFor()
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('Boris Tannenbaum is booked')).toBeVisible()
    await expect(visitOf(other, 'Boris Tannenbaum')).toBeVisible(soon)
    await expect(panel.getByRole('heading', { name: 'Appointment' })).toBeVisible()
    await panel.getByRole('button', { name: 'Close' }).click()
    await expect(panel).toHaveCount(0)
  })

  await test.step('a move', async () => {
    const okafor = columnOf(page, 'Samuel Okafor')
    await dragVisit(page, visitOf(page, 'Alma Quistgaard'), { minutes: 120, column: okafor })
    await expect(page.getByText(/^Moved Alma Quistgaard/)).toBeVisible()
    const there = visitOf(columnOf(other, 'Samuel Okafor'), 'Alma Quistgaard')
    await expect(there).toContainText('11:00 AM to 11:30 AM', soon)
  })

  await test.step('a move within the column, which glides there', async () => {
    await other.emulateMedia({ reducedMotion: 'no-preference' })
    await other.evaluate(noteGliding)
    const there = visitOf(columnOf(page, 'Samuel Okafor'), 'Alma Quistgaard')
    await dragVisit(page, there, { minutes: -60 })
    await expect(visitOf(other, 'Alma Quistgaard')).toContainText('10:00 AM to 10:30 AM', soon)
    await expect(other.locator('html')).toHaveAttribute('data-glided', 'top', soon)
  })

  await test.step('a status', async () => {
    await visitOf(page, 'Alma Quistgaard').click({ button: 'right' })
    await page.getByRole('menuitem', { name: 'Confirm' }).click()
    await expect(page.getByText('Alma Quistgaard: Confirmed')).toBeVisible()
    await expect(visitOf(other, 'Alma Quistgaard')).toContainText('Confirmed', soon)
  })

  await test.step('a cancellation', async () => {
    await visitOf(other, 'Alma Quistgaard').click()
    const panel = other.getByRole('complementary')
    await panel.getByRole('button', { name: 'More' }).click()
    await other.getByRole('menuitem', { name: 'Cancel appointment' }).click()
    await panel.getByRole('button', { name: 'Cancel appointment' }).click()
    await expect(other.getByText('The appointment of Alma Quistgaard is cancelled')).toBeVisible()
    await expect(visitOf(page, 'Alma Quistgaard')).toHaveCount(0, soon)
  })
  await elsewhere.close()
})

test('a part of the program that cannot be fetched is named so, and comes once it can', async ({
  page,
  practice,
}) => {
  const clinic = await clinicAt(practice.address)
  const alma = await recordOf(clinic, 'Alma', 'Quistgaard')
  await book(clinic, { patient: alma, provider: 'Chen', start: `${clinic.quietDay}T09:00` })
  await signIn(page, 'frontdesk')
  await showDay(page, clinic.quietDay)
  const parts = /appointment-panel-[^/]*$/u
  await page.route(parts, (route) => route.abort())
  await visitOf(page, 'Alma Quistgaard').click()
  const told = page.getByRole('alert').filter({ hasText: 'Daysheet cannot be reached' })
  await expect(told).toBeVisible()
  await page.unroute(parts)
  await told.getByRole('button', { name: 'Try again' }).click()
  await expect(told).toHaveCount(0)
  await expect(page.getByRole('grid')).toBeVisible()
  await showDay(page, clinic.quietDay)
  await visitOf(page, 'Alma Quistgaard').click()
  const panel = page.getByRole('complementary')
  await expect(panel.getByRole('heading', { name: 'Alma Quistgaard' })).toBeVisible()
})

/** Runs in the page: notes what of a visit begins to change its place in sight. */
function noteGliding(): void {
  addEventListener('transitionrun', ({ target, propertyName }) => {
    if (target instanceof HTMLElement && target.dataset['visit'] !== undefined)
      document.documentElement.dataset['glided'] = propertyName
  })
}
