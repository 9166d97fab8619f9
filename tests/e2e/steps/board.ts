import { type Locator, type Page, expect } from '@playwright/test'

/** Opens the command box and lets it do what was typed. */
export async function command(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+k')
  const box = page.getByRole('combobox', { name: 'Find a patient, a date or a command' })
  await box.fill(text)
  await page.keyboard.press('Enter')
  await expect(box).toHaveCount(0)
}

/** Turns the board to a date. */
export async function showDay(page: Page, date: string): Promise<void> {
  await command(page, date)
  await expect(grid(page)).toBeVisible()
}

/** The grid of the day. */
export const grid = (page: Page): Locator => page.getByRole('grid', { name: /^Appointments of/ })

/** The column of a provider or a room. */
export const columnOf = (page: Page, title: string): Locator =>
  grid(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: title }) })

/** Draws columns for providers, rooms or locations. */
export async function columnsBy(
  page: Page,
  whom: 'Providers' | 'Rooms' | 'Locations',
): Promise<void> {
  await page.getByRole('button', { name: 'How the board is drawn' }).click()
  await page.getByText(whom, { exact: true }).click()
  await page.keyboard.press('Escape')
}

/** The appointment of somebody, wherever it stands; `within` a column, there. */
export const visitOf = (within: Page | Locator, name: string): Locator =>
  within.locator('[data-visit]').filter({ hasText: name })

interface By {
  /** Minutes later, or earlier. */
  readonly minutes: number
  /** The column to go to. */
  readonly column?: Locator
  /** How long the visit is, which says how tall a minute is. */
  readonly long?: number
}

/** Drags an appointment by its middle. */
export async function dragVisit(page: Page, visit: Locator, by: By): Promise<void> {
  const box = await boxOf(visit)
  const from = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  const column = by.column && (await boxOf(by.column))
  const x = column ? column.x + column.width / 2 : from.x
  await drag(page, from, { x, y: from.y + by.minutes * pixelsPerMinute(box, by.long) })
}

/** Pulls the lower edge of an appointment. */
export async function stretchVisit(page: Page, visit: Locator, by: By): Promise<void> {
  const box = await boxOf(visit)
  const from = { x: box.x + box.width / 2, y: box.y + box.height - 2 }
  const to = { x: from.x, y: from.y + by.minutes * pixelsPerMinute(box, by.long) }
  await drag(page, from, to)
}

const pixelsPerMinute = (box: { height: number }, long = 30) => (box.height + 1) / long

interface Point {
  readonly x: number
  readonly y: number
}

/** Presses, moves in a few steps as a hand does, and lets go. */
export async function drag(page: Page, from: Point, to: Point): Promise<void> {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 })
  await page.mouse.move(to.x, to.y, { steps: 4 })
  await page.mouse.up()
}

/** Where an element is; scrolls it into view first. */
export async function boxOf(element: Locator) {
  await element.scrollIntoViewIfNeeded()
  const box = await element.boundingBox()
  if (box === null) throw new Error('The element is not drawn.')
  return box
}
