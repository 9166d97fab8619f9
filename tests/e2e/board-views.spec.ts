import { type Locator, type Page } from '@playwright/test'
import { addDays } from '../../core/kernel/dates.ts'
import { dateText } from '../../renderer/locales/dates.ts'
import { expectAccessible } from './fixtures/axe.ts'
import { expect, test } from './fixtures/practice.ts'
import { boxOf, columnOf, columnsBy, command, drag, grid, showDay, visitOf } from './steps/board.ts'
import { book, clinicAt, recordOf } from './steps/clinic.ts'
import { signIn } from './steps/sign-in.ts'

/** A day with one visit of Ada Chen at 9:00. */
async function quietDay(address: string) {
  const clinic = await clinicAt(address)
  const alma = await recordOf(clinic, 'Alma', 'Quistgaard')
  await book(clinic, { patient: alma, provider: 'Chen', start: `${clinic.quietDay}T09:00` })
  return clinic.quietDay
}

const head = (page: Page, name: string | RegExp) => grid(page).getByRole('rowheader', { name })
const heads = async (page: Page): Promise<string[]> => {
  const texts = await grid(page).getByRole('rowheader').allTextContents()
  return texts.map((text) => text.slice(0, 8))
}

/** Presses an item of the menu that a button opens. */
async function pick(page: Page, button: string | RegExp, item: string | RegExp): Promise<void> {
  await page.getByRole('button', { name: button }).click()
  await page.getByRole('menuitem', { name: item }).click()
}

/** Chooses how many days are shown. */
async function span(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: /Days shown$/ }).click()
  await page.getByRole('option', { name, exact: true }).click()
}

test('columns are arranged, hidden and kept as a view, which brings them back', async ({
  page,
  practice,
}) => {
  const day = await quietDay(practice.address)
  await signIn(page, 'frontdesk')
  await showDay(page, day)
  const before = await heads(page)
  expect(before.length).toBeGreaterThan(2)

  const [first, second] = [
    await boxOf(head(page, /Ada Chen/)),
    await boxOf(grid(page).getByRole('rowheader').nth(1)),
  ]
  const y = first.y + first.height / 2
  await drag(page, { x: first.x + 40, y }, { x: second.x + 60, y })
  expect((await heads(page)).slice(0, 2)).toEqual([before[1], before[0]])

  await visitOf(page, 'Alma Quistgaard').focus()
  await page.keyboard.press('Alt+Shift+ArrowLeft')
  await expect.poll(() => heads(page)).toEqual(before)

  await head(page, /Samuel Okafor/).click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Hide this column' }).click()
  await expect(head(page, /Samuel Okafor/)).toHaveCount(0)
  await pick(page, 'View: View', 'Keep this view as…')
  await page.getByRole('dialog').getByLabel('Name').fill('Without Okafor')
  await page.keyboard.press('Enter')
  await expect(
    page.getByRole('button', { name: 'View: Without Okafor', exact: true }),
  ).toBeVisible()

  await pick(page, '1 hidden column', 'Show Samuel Okafor')
  await expect(head(page, /Samuel Okafor/)).toBeVisible()
  await command(page, 'view without okafor')
  await expect(head(page, /Samuel Okafor/)).toHaveCount(0)
  await page.reload()
  await expect(
    page.getByRole('button', { name: 'View: Without Okafor', exact: true }),
  ).toBeVisible()
  await pick(page, /^View: Without/, 'Remove “Without Okafor”')
  await page.getByRole('button', { name: 'Undo' }).click()
  await pick(page, /^View: /, /^Without Okafor$/)
  await expectAccessible(page)
})

test('three days, a week, locations and the agenda show the same visits, moved across days by keys', async ({
  page,
  practice,
}) => {
  const day = await quietDay(practice.address)
  await signIn(page, 'frontdesk')
  await showDay(page, day)
  await columnOf(page, 'Ada Chen').getByRole('rowheader').click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Show only Ada Chen' }).click()
  await span(page, '3 days')
  await expect(grid(page).getByRole('rowheader')).toHaveCount(3)
  const alma = visitOf(page, 'Alma Quistgaard')
  await alma.focus()
  for (const key of ['x', 'ArrowRight', 'ArrowRight', 'Enter']) await page.keyboard.press(key)
  await expect(page.getByText(/^Moved Alma Quistgaard to /)).toBeVisible()
  await expect(visitOf(grid(page).getByRole('row').last(), 'Alma Quistgaard')).toBeFocused()

  await span(page, 'Week')
  await expect(grid(page).getByRole('rowheader')).toHaveCount(7)
  await columnsBy(page, 'Locations')
  await expect(
    grid(page)
      .getByRole('rowheader', { name: /Harbor Street/ })
      .first(),
  ).toBeVisible()
  await expectAccessible(page)

  await command(page, 'go to the agenda')
  await page.getByText('7 days', { exact: true }).click()
  const line = page.getByRole('grid', { name: 'Agenda' }).locator('[data-visit]')
  await expect(line.first()).toBeVisible()
  await line.first().focus()
  await page.keyboard.press('End')
  await expect(line.last()).toBeFocused()
  await page.keyboard.press('Shift+F10')
  await expect(page.getByRole('menu', { name: 'Appointment' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expectAccessible(page)
})

test('an arrow key goes into whatever screen was reached by its keys', async ({
  page,
  practice,
}) => {
  const day = await quietDay(practice.address)
  await signIn(page, 'frontdesk')
  await showDay(page, day)
  const go = async (key: string, to: Locator) => {
    await page.keyboard.press('g')
    await page.keyboard.press(key)
    await expect(to).toBeVisible()
    await page.keyboard.press('ArrowDown')
  }
  const line = page
    .getByRole('grid', { name: 'Agenda' })
    .locator('[data-visit]')
    .filter({ hasText: 'Alma Quistgaard' })
  const linkTo = (date: string) =>
    page.getByRole('link', { name: new RegExp(`^Open ${dateText(date, 'long', 'en-US')}:`) })
  await go('e', line)
  await expect(line).toBeFocused()
  await go('m', linkTo(day))
  await expect(linkTo(day)).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await expect(linkTo(addDays(day, -1))).toBeFocused()
  await go('w', grid(page))
  await expect(grid(page).locator('[data-cursor]')).toBeFocused()
  await page.getByRole('button', { name: 'Previous week' }).focus()
  await go('3', page.getByRole('button', { name: 'Previous three days' }))
  await expect(grid(page).locator('[data-cursor]')).toBeFocused()
})

test('what appointments show is chosen with a look at one, and for this account alone', async ({
  page,
  practice,
}) => {
  const day = await quietDay(practice.address)
  await signIn(page, 'frontdesk')
  await showDay(page, day)
  await expect(visitOf(page, 'Alma Quistgaard').getByText(/^\d+ y$/)).toBeVisible()
  await page.getByRole('button', { name: 'How the board is drawn' }).click()
  await page.getByRole('button', { name: 'What appointments show…' }).click()
  const dialog = page.getByRole('dialog', { name: 'What appointments show' })
  await expectAccessible(page)
  await dialog.getByText('Age', { exact: true }).click()
  await expect(dialog.getByText('9 y', { exact: true })).toHaveCount(0)
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(visitOf(page, 'Alma Quistgaard').getByText(/^\d+ y$/)).toHaveCount(0)
})
