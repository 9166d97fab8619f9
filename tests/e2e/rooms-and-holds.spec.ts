import type { BrowserContext, Page } from '@playwright/test'
import { expect, test } from './fixtures/practice.ts'
import { columnOf, command, showDay, visitOf } from './steps/board.ts'
import { book, clinicAt, followUp, found, recordOf, type Clinic } from './steps/clinic.ts'
import { examine } from './steps/examine.ts'
import { choose } from './steps/fields.ts'
import { signIn } from './steps/sign-in.ts'

/** Each screen is looked at four times. */
test.setTimeout(240_000)

/** What one window does stands in the other within this time, in ms. */
const soon = { timeout: 2000 }

/** Opens the booking panel for a wall time of the shown day, with a patient chosen. */
async function bookAt(page: Page, patient: string, provider: string, time: string) {
  await page.getByRole('button', { name: 'Book', exact: true }).click()
  const panel = page.getByRole('complementary')
  await panel.getByRole('combobox', { name: 'Patient' }).fill(patient)
  await panel.getByRole('option', { name: new RegExp(`${patient}, `, 'u') }).click()
  await choose(panel, 'Provider', provider)
  await panel.getByRole('radio', { name: 'Own time' }).click()
  const start = panel.getByRole('group', { name: 'Start' })
  await start.getByRole('spinbutton', { name: /hour/ }).focus()
  await page.keyboard.type(time)
  return panel
}

/** Lets a follow-up count on some exam room until the patient is there. */
async function leaveRoomsOpen(clinic: Clinic): Promise<void> {
  const type = followUp(clinic)
  const needs = [{ kind: 'room', category: 'Exam room', late: true }]
  await clinic.rest.put(`/appointment-types/${type.id}`, { ...type, needs })
}

test.describe('two windows', () => {
  let elsewhere: BrowserContext | undefined
  test.afterEach(() => elsewhere?.close())

  test('a chosen time is held for who fills in the form, and others see by whom', async ({
    page,
    practice,
    browser,
  }) => {
    const clinic = await clinicAt(practice.address)
    await recordOf(clinic, 'Alma', 'Quistgaard')
    await recordOf(clinic, 'Boris', 'Tannenbaum')
    elsewhere = await browser.newContext({ baseURL: practice.address })
    const other = await elsewhere.newPage()
    await signIn(page, 'frontdesk')
    await signIn(other, 'manager')
    await showDay(page, clinic.quietDay)
    await showDay(other, clinic.quietDay)

    const panel = await bookAt(page, 'Quistgaard', 'Ada Chen', '0930A')
    await expect(panel.getByText(/^Held for you until/)).toBeVisible()
    const held = columnOf(other, 'Ada Chen').getByRole('gridcell', { name: /Held by Rosa Delgado/ })
    await expect(held).toBeVisible(soon)
    await examine(page, 'hold-mine')
    await examine(other, 'hold-of-another')

    const late = await bookAt(other, 'Tannenbaum', 'Ada Chen', '0930A')
    await expect(late.getByText(/Rosa Delgado holds this time right now/)).toBeVisible()
    await other.keyboard.press('Control+Enter')
    await expect(late.getByText(/held by Rosa Delgado/)).toBeVisible()
    await late.getByRole('button', { name: 'Close' }).click()

    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('Alma Quistgaard is booked')).toBeVisible()
    await expect(held).toHaveCount(0, soon)
    await expect(visitOf(columnOf(other, 'Ada Chen'), 'Alma Quistgaard')).toBeVisible(soon)
  })

  test('who closes the form gives the time back', async ({ page, practice, browser }) => {
    const clinic = await clinicAt(practice.address)
    await recordOf(clinic, 'Alma', 'Quistgaard')
    elsewhere = await browser.newContext({ baseURL: practice.address })
    const other = await elsewhere.newPage()
    await signIn(page, 'frontdesk')
    await signIn(other, 'manager')
    await showDay(page, clinic.quietDay)
    await showDay(other, clinic.quietDay)
    const panel = await bookAt(page, 'Quistgaard', 'Ada Chen', '1015A')
    const held = columnOf(other, 'Ada Chen').getByRole('gridcell', { name: /Held by Rosa Delgado/ })
    await expect(held).toBeVisible(soon)
    const second = await page.context().newPage()
    await signIn(second, 'frontdesk')
    await showDay(second, clinic.quietDay)
    const own = { name: /Held by you in another window/ }
    await expect(columnOf(second, 'Ada Chen').getByRole('gridcell', own)).toBeVisible()
    const again = await bookAt(second, 'Quistgaard', 'Ada Chen', '1015A')
    await expect(again.getByText(/^You hold this time yourself, in another window/)).toBeVisible()
    await second.close()
    await panel.getByRole('button', { name: 'Close' }).click()
    await expect(held).toHaveCount(0, soon)
  })
})

test('a room that was left open is chosen when the patient is taken there', async ({
  page,
  practice,
}) => {
  const clinic = await clinicAt(practice.address)
  await leaveRoomsOpen(clinic)
  const day = clinic.quietDay
  const alma = await recordOf(clinic, 'Alma', 'Quistgaard')
  const boris = await recordOf(clinic, 'Boris', 'Tannenbaum')
  const first = await book(clinic, { patient: alma, provider: 'Chen', start: `${day}T09:00` })
  const second = await book(clinic, { patient: boris, provider: 'Okafor', start: `${day}T09:00` })
  const inRoom1 = found(clinic.directory.resources.find(({ name }) => name === 'Room 1'))
  const step = ({ id, version }: typeof first, status: string, resourceId?: string) =>
    clinic.rest.post(`/appointments/${id}/status`, { status, version, resourceId })
  await step(first, 'arrived')
  await step(second, 'arrived')
  await step({ ...second, version: second.version + 1 }, 'roomed', inRoom1.id)
  await signIn(page, 'frontdesk')
  await showDay(page, day)
  await visitOf(page, 'Alma Quistgaard').click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Take to room' }).click()
  const dialog = page.getByRole('dialog', { name: 'Take Alma Quistgaard to a room' })
  await expect(dialog.getByRole('button', { name: 'Room 2' })).toBeFocused()
  await expect(dialog.getByRole('button', { name: 'Room 1' })).toBeDisabled()
  await expect(dialog.getByText(/In use for Boris Tannenbaum/)).toBeVisible()
  await examine(page, 'rooming')
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect(page.getByText('Alma Quistgaard: Roomed')).toBeVisible()
})

test('hours, outages and needs are set, and plain words find a time', async ({
  page,
  practice,
}) => {
  const clinic = await clinicAt(practice.address)
  await recordOf(clinic, 'Alma', 'Quistgaard')
  await signIn(page, 'manager')

  await test.step('a room is taken out of service', async () => {
    await command(page, 'settings')
    await page.getByRole('button', { name: 'Rooms and chairs' }).click()
    await page.getByRole('button', { name: 'Hours and service of Chair 1' }).click()
    const dialog = page.getByRole('dialog', { name: 'Hours and service of Chair 1' })
    await dialog.getByRole('button', { name: 'Set hours' }).click()
    await expect(dialog.getByRole('group', { name: 'Friday' })).toBeVisible()
    await dialog.getByRole('button', { name: 'Save hours' }).click()
    await expect(page.getByText('Saved')).toBeVisible()
    await dialog.getByRole('button', { name: 'Take out of service' }).click()
    await dialog.getByRole('textbox', { name: 'Reason' }).fill('New light')
    await dialog.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(dialog.getByText('New light')).toBeVisible()
    await examine(page, 'resource-times')
    await dialog.getByRole('button', { name: 'Close' }).click()
  })

  await test.step('a type asks for two things', async () => {
    await page.getByRole('button', { name: 'Appointment types' }).click()
    await page.getByRole('button', { name: 'Change Cleaning' }).click()
    const dialog = page.getByRole('dialog', { name: 'Change Cleaning' })
    await dialog.getByRole('button', { name: 'Add a room, chair or device' }).click()
    const added = dialog.getByRole('group', { name: 'Room' })
    await added
      .getByRole('checkbox', { name: /Choose which one on arrival/ })
      .click({ force: true })
    await choose(added, 'Category', 'Exam room')
    await examine(page, 'type-needs')
    await dialog.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByRole('cell', { name: /Chair, Exam room/ })).toBeVisible()
  })

  await test.step('a line that nobody understands is no search', async () => {
    await page.keyboard.press('Control+k')
    const box = page.getByRole('combobox', { name: 'Find a patient, a date or a command' })
    await box.fill('blau qqq')
    await expect(page.getByText(/^Nothing found/)).toBeVisible()
    await box.fill('blau friday')
    await expect(page.getByRole('option', { name: /^Find: blau friday/ })).toBeVisible()
    await page.keyboard.press('Escape')
  })

  await test.step('a line in the command box becomes a search', async () => {
    await command(page, 'Dr Chen next week mornings, 30 min follow-up for Alma Quistgaard, blau')
    const panel = page.getByRole('complementary')
    for (const piece of [
      'Provider: Dr Chen',
      'Dates: next week',
      'Time of day: mornings',
      'Length: 30 min',
      'Type: follow-up',
      'Patient: for Alma Quistgaard',
      'Not understood: blau',
    ])
      await expect(panel.getByText(piece, { exact: true })).toBeVisible()
    await expect(panel.getByText('Quistgaard, Alma')).toBeVisible()
    await examine(page, 'plain-words')
  })
})
