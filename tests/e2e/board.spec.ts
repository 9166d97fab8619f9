import type { Locator } from '@playwright/test'
import { addDays } from '../../core/kernel/dates.ts'
import { expect, test } from './fixtures/practice.ts'
import { keepScreen } from './fixtures/screens.ts'
import {
  boxOf,
  columnOf,
  drag,
  dragVisit,
  grid,
  showDay,
  stretchVisit,
  visitOf,
} from './steps/board.ts'
import { book, clinicAt, recordOf } from './steps/clinic.ts'
import { signIn } from './steps/sign-in.ts'

/** Where the pointer takes hold of something. */
async function middleOf(element: Locator) {
  const { x, y, width, height } = await boxOf(element)
  return { x: x + width / 2, y: y + height / 2 }
}

/** A day with one visit of Ada Chen at 9:00 and one of Samuel Okafor at 10:00. */
async function quietDay(address: string) {
  const clinic = await clinicAt(address)
  const day = clinic.quietDay
  const alma = await recordOf(clinic, 'Alma', 'Quistgaard')
  const boris = await recordOf(clinic, 'Boris', 'Tannenbaum')
  await book(clinic, { patient: alma, provider: 'Chen', start: `${day}T09:00` })
  await book(clinic, { patient: boris, provider: 'Okafor', start: `${day}T10:00` })
  return { clinic, day }
}

test('the mouse moves a visit to another time and column, resizes it, and takes it back', async ({
  page,
  practice,
}) => {
  const { day } = await quietDay(practice.address)
  await signIn(page, 'frontdesk')
  await showDay(page, day)
  const alma = visitOf(page, 'Alma Quistgaard')

  await dragVisit(page, alma, { minutes: 60 })
  await expect(alma).toContainText('10:00 AM to 10:30 AM')
  await expect(page.getByText(/^Moved Alma Quistgaard to .*10:00 AM$/)).toBeVisible()

  const okafor = columnOf(page, 'Samuel Okafor')
  await dragVisit(page, alma, { minutes: 60, column: okafor })
  await expect(visitOf(okafor, 'Alma Quistgaard')).toContainText('11:00 AM to 11:30 AM')

  await stretchVisit(page, alma, { minutes: 15 })
  await expect(alma).toContainText('11:00 AM to 11:45 AM')
  await expect(page.getByText('Alma Quistgaard now ends at 11:45 AM')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).first().click()
  await expect(alma).toContainText('11:00 AM to 11:30 AM')
})

test('the keys cut a visit, carry it and put it down, and change its length', async ({
  page,
  practice,
}) => {
  const { day } = await quietDay(practice.address)
  await signIn(page, 'frontdesk')
  await showDay(page, day)
  const alma = visitOf(page, 'Alma Quistgaard')
  await alma.focus()
  await page.keyboard.press('x')
  await expect(page.getByText('Moving Alma Quistgaard.')).toBeVisible()
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowRight']) {
    await page.keyboard.press(key)
  }
  await expect(page.getByRole('gridcell', { name: /^Put here: Samuel Okafor/ })).toBeFocused()
  await page.keyboard.press('Enter')
  const moved = visitOf(columnOf(page, 'Samuel Okafor'), 'Alma Quistgaard')
  await expect(moved).toContainText('9:30 AM to 10:00 AM')
  await expect(moved).toBeFocused()

  await page.keyboard.press('Shift+ArrowUp')
  await expect(moved).toContainText('9:30 AM to 9:45 AM')

  await page.keyboard.press('x')
  await page.keyboard.press('ArrowDown')
  const ghost = page.locator('[data-verdict]')
  await expect(ghost).toContainText('9:45 AM – 10:00 AM')
  expect((await boxOf(ghost)).height).toBeCloseTo((await boxOf(moved)).height + 1)
  await page.keyboard.press('Escape')
  await expect(moved).toContainText('9:30 AM to 9:45 AM')
  await expect(moved).toBeFocused()

  await moved.click()
  await expect(page.getByRole('complementary')).toBeVisible()
  await moved.focus()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('complementary')).toHaveCount(0)
  await expect(moved).toBeFocused()
})

test('a visit that is held over an arrow turns the day, and is given back or goes on from there', async ({
  page,
  practice,
}) => {
  const { day } = await quietDay(practice.address)
  await signIn(page, 'frontdesk')
  await showDay(page, day)
  const alma = visitOf(page, 'Alma Quistgaard')
  const pinboard = page.getByRole('region', { name: 'Pinboard' })
  const next = await middleOf(page.getByRole('button', { name: 'Next day' }))
  await drag(page, await middleOf(alma), next)
  await expect(alma).toContainText('9:00 AM to 9:30 AM')
  await expect(pinboard).toHaveCount(0)

  const from = await middleOf(alma)
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(next.x, next.y, { steps: 4 })
  await expect(alma).toHaveCount(0)
  const board = await middleOf(pinboard)
  await page.mouse.move(board.x, board.y, { steps: 4 })
  await page.mouse.up()
  await expect(pinboard.getByRole('button', { name: 'Alma Quistgaard Follow-up' })).toBeVisible()
})

test('a taken time is explained, and one of the nearest openings is taken instead', async ({
  page,
  practice,
}) => {
  const { day } = await quietDay(practice.address)
  await signIn(page, 'frontdesk')
  await showDay(page, day)
  const okafor = columnOf(page, 'Samuel Okafor')
  await dragVisit(page, visitOf(page, 'Alma Quistgaard'), { minutes: 60, column: okafor })
  const dialog = page.getByRole('dialog', { name: 'Alma Quistgaard could not be moved' })
  await expect(dialog).toContainText('the provider sees Boris Tannenbaum')
  await keepScreen(page, 'board-conflict')
  const opening = dialog.getByRole('button', { name: /Samuel Okafor/ }).first()
  await opening.click()
  await expect(dialog).toHaveCount(0)
  await expect(visitOf(okafor, 'Alma Quistgaard')).toBeVisible()
})

test('outside hours a manager may go on with a reason, the front desk may not', async ({
  page,
  practice,
  browser,
}) => {
  const { day } = await quietDay(practice.address)
  await signIn(page, 'frontdesk')
  await showDay(page, day)
  await dragVisit(page, visitOf(page, 'Alma Quistgaard'), { minutes: 180 })
  const refused = page.getByRole('dialog', { name: 'Alma Quistgaard could not be moved' })
  await expect(refused).toContainText('The provider has a break then.')
  await expect(refused.getByRole('button', { name: 'Move anyway' })).toHaveCount(0)
  await refused.getByRole('button', { name: 'Leave it where it was' }).click()
  await expect(visitOf(page, 'Alma Quistgaard')).toContainText('9:00 AM to 9:30 AM')

  const other = await browser.newPage({ baseURL: practice.address })
  await signIn(other, 'manager')
  await showDay(other, day)
  const alma = visitOf(other, 'Alma Quistgaard')
  await dragVisit(other, alma, { minutes: 180 })
  const dialog = other.getByRole('dialog', { name: 'Alma Quistgaard could not be moved' })
  await dialog.getByLabel('Reason for moving it anyway').fill('Flight at two')
  await dialog.getByRole('button', { name: 'Move anyway' }).click()
  await expect(alma).toContainText('12:00 PM to 12:30 PM')
  await alma.click()
  await expect(other.getByText('Booked over a rule: Flight at two')).toBeVisible()
  await other.close()
})

test('empty time that is swept over becomes the time of a new booking', async ({
  page,
  practice,
}) => {
  const { day } = await quietDay(practice.address)
  await signIn(page, 'frontdesk')
  await showDay(page, day)
  const box = await boxOf(visitOf(page, 'Alma Quistgaard'))
  const perMinute = (box.height + 1) / 30
  const x = box.x + box.width / 2
  const at = (minutes: number) => ({ x, y: box.y + minutes * perMinute })
  await drag(page, at(62), at(104))
  const panel = page.getByRole('complementary')
  await panel.getByRole('combobox', { name: 'Patient' }).fill('tannenb')
  await panel.getByRole('option', { name: /Tannenbaum, Boris/ }).click()
  await panel.getByRole('button', { name: /^Book .*10:00/ }).click()
  await expect(panel.getByText('the patient has another appointment')).toBeVisible()
  await panel.getByRole('region', { name: 'Nearest openings' }).getByRole('button').first().click()
  await expect(page.getByText('Boris Tannenbaum is booked')).toBeVisible()
  await expect(visitOf(columnOf(page, 'Ada Chen'), 'Boris Tannenbaum')).toBeVisible()
})

test('a key that does nothing on a visit says why, and no menu offers what waits for its day', async ({
  page,
  practice,
}) => {
  const { day } = await quietDay(practice.address)
  await signIn(page, 'frontdesk')
  await showDay(page, day)
  const alma = visitOf(page, 'Alma Quistgaard')
  await alma.focus()
  await page.keyboard.press('3')
  const now = '“Take to room” does not apply now. Alma Quistgaard: Scheduled'
  await expect(page.getByText(now)).toBeVisible()
  await page.keyboard.press('2')
  await expect(page.getByText(/^“Mark arrived” waits for the day of the visit: /)).toBeVisible()

  await page.keyboard.press('Shift+F10')
  const menu = page.getByRole('menu', { name: 'Appointment' })
  await expect(menu.getByRole('menuitem', { name: 'Confirm' })).toBeVisible()
  for (const name of ['Mark arrived', 'Mark no-show', 'Check in'])
    await expect(menu.getByRole('menuitem', { name })).toHaveCount(0)
  await page.keyboard.press('Escape')

  await expect(alma).toBeFocused()
  await page.keyboard.press('g')
  await page.keyboard.press('m')
  await expect(page.getByText(/^\d+ appointments?$/).first()).toBeVisible()
  await expect(page.getByRole('complementary')).toHaveCount(0)
})

test('who came to the board by Tab stays on it when the day is turned', async ({
  page,
  practice,
}) => {
  const clinic = await clinicAt(practice.address)
  const patient = await recordOf(clinic, 'Alma', 'Quistgaard')
  await book(clinic, { patient, provider: 'Chen', start: `${clinic.quietDay}T09:00` })
  const next = addDays(clinic.quietDay, 1)
  let answer = () => {}
  const isTurned = new Promise<void>((go) => (answer = go))
  await page.route('**/rpc/appointments/list', async (route) => {
    if (route.request().postData()?.includes(next)) await isTurned
    await route.continue()
  })
  await signIn(page, 'frontdesk')
  await showDay(page, clinic.quietDay)
  await visitOf(page, 'Alma Quistgaard').focus()
  await page.keyboard.press('PageDown')
  await expect(page.getByRole('status', { name: 'Loading the day' })).toBeVisible()
  answer()
  await expect(grid(page)).toBeVisible()
  await expect(page.locator('[data-cursor]')).toBeFocused()
  await page.keyboard.press('PageUp')
  await expect(visitOf(page, 'Alma Quistgaard')).toBeVisible()
  await expect(page.locator('[data-cursor]')).toBeFocused()
})
