import type { Locator, Page } from '@playwright/test'
import { z } from 'zod'
import { StoredHours } from '../../core/availability/contract.ts'
import { addDays } from '../../core/kernel/dates.ts'
import { mondayOf } from '../../core/kernel/weeks.ts'
import { expect, test } from './fixtures/practice.ts'
import { boxOf, columnOf, command, drag, showDay } from './steps/board.ts'
import { book, clinicAt, followUp, found, recordOf, type Clinic } from './steps/clinic.ts'
import { examine } from './steps/examine.ts'
import { choose, typeDate } from './steps/fields.ts'
import { signIn } from './steps/sign-in.ts'

/** Each screen is looked at four times. */
test.setTimeout(240_000)

const week = (page: Page) => page.getByRole('group', { name: /^Hours in the week of/ })
const dayOf = (page: Page, weekday: string) =>
  week(page).getByRole('group', { name: new RegExp(`^${weekday}`, 'u') })
const span = (within: Locator, name: RegExp) => within.getByRole('button', { name })
const saved = (page: Page) => page.getByText('Saved', { exact: true })

/** Opens the hours of Dr. Chen, in the week of a date. */
async function openHours(page: Page, date: string) {
  await signIn(page, 'manager')
  await command(page, 'settings')
  const sections = page.getByRole('navigation', { name: 'Settings' })
  await sections.getByRole('button', { name: 'Hours' }).click()
  await expect(page.getByRole('button', { name: 'Ada Chen Provider' })).toBeVisible()
  await typeDate(page.locator('body'), 'Week shown', date)
  await expect(week(page)).toBeVisible()
}

async function hoursOfChen({ rest, directory }: Clinic) {
  const chen = found(directory.providers.find(({ familyName }) => familyName === 'Chen'))
  return z.array(StoredHours).parse(await rest.get(`/providers/${chen.id}/schedule`))
}

/** A point of a day of the drawn week, at an hour of the clock; the drawing begins at seven. */
async function pointAt(day: Locator, hour: number) {
  const box = await boxOf(day)
  return { x: box.x + box.width / 2, y: box.y + ((hour - 7) / 12) * box.height }
}

test('a manager draws next month’s week, sees whom it would leave outside, and saves it', async ({
  page,
  practice,
}) => {
  const clinic = await clinicAt(practice.address)
  const alma = await recordOf(clinic, 'Alma', 'Quistgaard')
  const start = `${clinic.quietDay}T10:00`
  await book(clinic, { patient: alma, provider: 'Chen', start })
  const monday = mondayOf(clinic.quietDay)
  await openHours(page, monday)

  const sunday = dayOf(page, 'Sunday')
  await drag(page, await pointAt(sunday, 9), await pointAt(sunday, 12))
  await expect(span(sunday, /^Hours, 9:00 AM – 12:00 PM/)).toBeVisible()

  const wednesday = dayOf(page, 'Wednesday')
  const usual = span(wednesday, /^Hours, /)
  await usual.focus()
  await page.keyboard.press('Delete')
  await expect(usual).toHaveCount(0)
  const preview = page.getByRole('region', { name: /before and after$/ })
  await expect(preview.getByRole('row', { name: /^Wed,.*changed/ })).toContainText('No hours')
  const outside = page.getByRole('region', { name: 'Visits that would fall outside' })
  const hit = outside.getByRole('row', { name: /Alma Quistgaard/ })
  await expect(hit).toContainText('No hours then')
  await typeDate(page.locator('body'), 'Holds from', addDays(monday, -7))
  await examine(page, 'hours-drawn')

  await hit.getByRole('button').click()
  await expect(page.getByRole('complementary')).toContainText('Alma Quistgaard')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Save hours' }).click()
  await expect(saved(page)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Save hours' })).toHaveCount(0)
  await choose(page.locator('body'), 'In force', 'From')
  await expect(span(dayOf(page, 'Sunday'), /^Hours, 9:00 AM – 12:00 PM/)).toBeVisible()
  const stored = await hoursOfChen(clinic)
  expect(stored.find(({ weekday }) => weekday === 7)).toMatchObject({
    ...{ from: '09:00', to: '12:00', validFrom: addDays(monday, -7), validTo: null },
  })
  expect(stored.find(({ weekday }) => weekday === 3)?.validTo).toBe(addDays(monday, -8))
})

test('everything is drawn by keyboard too: hours, a break, a day copied, every other week', async ({
  page,
  practice,
}) => {
  const clinic = await clinicAt(practice.address)
  await openHours(page, clinic.quietDay)
  await page.getByRole('button', { name: /^Sunday, .*: add or copy/ }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('menuitem', { name: 'Add hours' }).press('Enter')
  const dialog = page.getByRole('dialog')
  await choose(dialog, 'Repeats', 'Every 2 weeks')
  await examine(page, 'hours-fields')
  await dialog.getByRole('button', { name: 'Done' }).press('Enter')
  await expect(dialog).toHaveCount(0)

  const sunday = dayOf(page, 'Sunday')
  const drawn = span(sunday, /^Hours, /)
  await drawn.focus()
  await page.keyboard.press('ArrowUp')
  await expect(drawn).toHaveAccessibleName(/8:45 AM – 4:45 PM.*every 2 weeks/)
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Alt+ArrowDown')
  await expect(drawn).toHaveAccessibleName(/9:00 AM – 5:00 PM/)
  await expect(drawn).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await expect(drawn).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(span(dayOf(page, 'Monday'), /9:00 AM – 5:00 PM.*every 2/)).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await expect(drawn).toBeFocused()

  await page.getByRole('button', { name: 'Next week' }).press('Enter')
  await expect(span(dayOf(page, 'Sunday'), /^Hours/)).toHaveCount(0)
  await page.getByRole('button', { name: 'Previous week' }).press('Enter')
  await expect(drawn).toBeVisible()

  await page.getByRole('button', { name: /^Sunday, .*: add or copy/ }).press('Enter')
  await page.getByRole('menuitem', { name: 'Add a break' }).press('Enter')
  await expect(span(sunday, /^Break, 12:00 PM – 1:00 PM/)).toBeVisible()
  await page.getByRole('button', { name: /^Monday, .*: add or copy/ }).press('Enter')
  await page.getByRole('menuitem', { name: 'Copy to other days…' }).press('Enter')
  await dialog.getByRole('checkbox', { name: 'Saturday' }).press('Space')
  await dialog.getByRole('button', { name: 'Copy' }).press('Enter')
  await expect(span(dayOf(page, 'Saturday'), /^Hours, 8:00 AM – 5:00 PM/)).toBeVisible()
  await page.getByRole('button', { name: 'Save hours' }).press('Enter')
  await expect(saved(page)).toBeVisible()
  const kept = (await hoursOfChen(clinic)).find(({ weekday }) => weekday === 7)
  expect(kept).toMatchObject({
    ...{ from: '09:00', to: '17:00', everyWeeks: 2, breaks: [{ from: '12:00', to: '13:00' }] },
  })
})

test('a block is drawn and stands on the board; a week is kept as a template', async ({
  page,
  practice,
}) => {
  const clinic = await clinicAt(practice.address)
  await openHours(page, clinic.quietDay)
  await page.getByText('Block', { exact: true }).click()
  const wednesday = dayOf(page, 'Wednesday')
  await drag(page, await pointAt(wednesday, 8), await pointAt(wednesday, 10))
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name').fill('Checks only')
  await dialog.getByRole('button', { name: 'Done' }).click()
  await expect(dialog.getByRole('group', { name: 'Only for' })).toContainText('Fill this in')
  await dialog.getByText(followUp(clinic).name, { exact: true }).click()
  await choose(dialog, 'Released', 'Some hours before it begins')
  await examine(page, 'hours-block')
  await dialog.getByRole('button', { name: 'Done' }).click()
  await expect(span(wednesday, /^Block, Checks only, 8:00 AM – 10:00 AM/)).toBeVisible()
  await page.getByRole('button', { name: 'Save hours' }).click()
  await expect(saved(page)).toBeVisible()

  await page.getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: 'Save as template…' }).click()
  await dialog.getByLabel('Name').fill('Winter week')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Template saved')).toBeVisible()
  await page.getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: 'Use a template…' }).click()
  await choose(dialog, 'Template', 'Winter week')
  await expect(dialog.getByRole('region', { name: 'What would change' })).toContainText('No visit')
  await examine(page, 'hours-template')
  await page.keyboard.press('Escape')

  await showDay(page, clinic.quietDay)
  await expect(columnOf(page, 'Ada Chen')).toContainText('Checks only')
  await examine(page, 'board-blocks')
})

test('single dates are closed for several providers at once, and taken back', async ({
  page,
  practice,
}) => {
  const clinic = await clinicAt(practice.address)
  await openHours(page, clinic.quietDay)
  await page.getByRole('button', { name: 'Add dates' }).click()
  const dialog = page.getByRole('dialog')
  await typeDate(dialog, 'Date', clinic.quietDay)
  await typeDate(dialog, 'Through', addDays(clinic.quietDay, 1))
  const leaveOut = dialog.getByRole('button', { name: /^Leave .* out$/ })
  await expect(leaveOut).toHaveCount(2)
  await dialog.getByRole('button', { name: 'Add more dates' }).click()
  await expect(leaveOut).toHaveCount(3)
  await leaveOut.last().click()
  await expect(leaveOut).toHaveCount(2)
  await examine(page, 'hours-dates')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('2 dates differ now')).toBeVisible()
  const list = page.getByRole('region', { name: 'Dates that differ' })
  await expect(list.getByRole('row', { name: /Closed/ })).toHaveCount(2)
  await expect(week(page)).toContainText('Closed')
  await list
    .getByRole('button', { name: /^Take back/ })
    .first()
    .click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Remove' }).click()
  await expect(list.getByRole('row', { name: /Closed/ })).toHaveCount(1)
})

test('a season has hours of its own, copied from a colleague', async ({ page, practice }) => {
  const clinic = await clinicAt(practice.address)
  await openHours(page, clinic.quietDay)
  const dialog = page.getByRole('dialog')
  await page.getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: 'Seasons…' }).click()
  await dialog.getByRole('button', { name: 'Add a season' }).click()
  await dialog.getByLabel('Name').fill('Fall')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog.getByRole('row', { name: /Fall.*September 1 – September 30/ })).toBeVisible()
  await examine(page, 'hours-seasons')
  await page.keyboard.press('Escape')
  await choose(page.locator('body'), 'Which hours', 'Fall (September 1 – September 30)')
  await expect(week(page)).toHaveAccessibleName(/Aug|Sep/)
  await expect(span(week(page), /^Hours, /)).toHaveCount(0)
  await page.getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: 'Copy from another provider…' }).click()
  await choose(dialog, 'Provider', 'Samuel Okafor')
  await dialog.getByRole('button', { name: 'Copy' }).click()
  const copied = span(dayOf(page, 'Tuesday'), /^Hours, 8:30 AM/)
  await expect(copied).toBeVisible()
  await choose(page.locator('body'), 'Which hours', 'Regular')
  const asked = page.getByRole('alertdialog', { name: 'Discard what is drawn?' })
  await asked.getByRole('button', { name: 'Cancel' }).click()
  await expect(copied).toBeVisible()
  const sections = page.getByRole('navigation', { name: 'Settings' })
  await sections.getByRole('button', { name: 'Holidays' }).click()
  await asked.getByRole('button', { name: 'Cancel' }).click()
  await expect(copied).toBeVisible()
  await page.getByRole('button', { name: 'Save hours' }).click()
  await expect(saved(page)).toBeVisible()
  const stored = await hoursOfChen(clinic)
  const seasonal = stored.filter(({ seasonId }) => seasonId !== null)
  expect(seasonal.length).toBeGreaterThan(3)
  expect(stored.some(({ seasonId, validTo }) => seasonId === null && validTo === null)).toBe(true)
})
