import type { Locator, Page } from '@playwright/test'
import { newId, type RuleId } from '../../core/kernel/ids.ts'
import { expectAccessible } from './fixtures/axe.ts'
import { expect, test } from './fixtures/practice.ts'
import { showDay } from './steps/board.ts'
import { book, clinicAt, recordOf } from './steps/clinic.ts'
import { examine } from './steps/examine.ts'
import { choose } from './steps/fields.ts'
import { signIn } from './steps/sign-in.ts'

const panelOf = (page: Page): Locator => page.getByRole('complementary')

/** Opens a booking and goes on from its menu. */
async function otherWay(page: Page, way: RegExp): Promise<Locator> {
  await page
    .getByRole('toolbar', { name: 'Day and view' })
    .getByRole('button', { name: /^Book/ })
    .click()
  await panelOf(page).getByRole('button', { name: 'Other ways to book' }).click()
  await page.getByRole('menuitem', { name: way }).click()
  return panelOf(page)
}

/** Finds somebody in the first open patient field. */
async function pick(within: Locator, name: string): Promise<void> {
  await within.getByRole('combobox', { name: 'Patient' }).first().fill(name)
  await within
    .getByRole('option', { name: new RegExp(name.split(' ')[0] ?? name) })
    .first()
    .click()
}

test.setTimeout(240_000)

test('a visit of two parts is found, booked, moved as one, cancelled as one and taken back', async ({
  page,
  practice,
}) => {
  const clinic = await clinicAt(practice.address)
  await recordOf(clinic, 'Alma', 'Quistgaard')
  await signIn(page, 'frontdesk')
  await showDay(page, clinic.quietDay)
  const panel = await otherWay(page, /several parts/)

  await test.step('whom, and the parts', async () => {
    await pick(panel, 'Quistgaard')
    const second = panel.getByRole('group', { name: 'Part 2' })
    await choose(second, 'Provider', 'Samuel Okafor')
    const times = panel.getByRole('listbox', { name: 'Times for all parts' })
    await expect(times.getByRole('option').first()).toHaveAttribute('aria-selected', 'true')
    await expect(
      panel.getByRole('list', { name: 'What is booked' }).getByRole('listitem'),
    ).toHaveCount(2)
    await examine(page, 'visit-builder')
  })

  await test.step('booked, and shown as one', async () => {
    await panel.getByRole('button', { name: 'Book 2 parts' }).click()
    await expect(page.getByText(/^2 parts are booked/)).toBeVisible()
    await expect(panel.getByRole('heading', { name: 'Part 1 of 2' })).toBeVisible()
    await examine(page, 'visit-part')
  })

  const chips = panel.getByRole('listitem').filter({ hasText: 'Samuel Okafor' })
  await test.step('moved as one, and taken back', async () => {
    await panel.getByRole('button', { name: 'Move the whole visit…' }).click()
    await expect(panel.getByRole('heading', { name: 'Move all 2 parts' })).toBeVisible()
    const times = panel.getByRole('listbox', { name: 'Times for all parts' })
    await times.getByRole('option').nth(4).click()
    await examine(page, 'visit-move')
    await panel.getByRole('button', { name: 'Move', exact: true }).last().click()
    await expect(page.getByText(/^All 2 parts are moved/)).toBeVisible()
    await page.getByRole('button', { name: 'Undo' }).first().click()
    await expect(page.getByText('All of it is back where it was.')).toBeVisible()
  })

  await test.step('cancelled as one, and taken back', async () => {
    await panel.getByRole('button', { name: 'Cancel the whole visit…' }).click()
    await expect(panel.getByRole('button', { name: /^Cancel all 2 parts/ })).toContainText('Ctrl')
    await panel.getByRole('radio', { name: 'The patient asked' }).press('Control+Enter')
    await expect(page.getByText('All 2 parts are cancelled.')).toBeVisible()
    await expect(chips).toContainText('Cancelled')
    await page.getByRole('button', { name: 'Undo' }).first().click()
    await expect(chips).toContainText('Scheduled')
  })
})

test('whoever cancels a whole visit late is told all that it will cost', async ({
  page,
  practice,
}) => {
  const clinic = await clinicAt(practice.address)
  await recordOf(clinic, 'Alma', 'Quistgaard')
  const setting = { kind: 'late_cancel', hours: 720, feeCents: 3_000 }
  const id = newId<RuleId>(Date.now())
  await clinic.rest.put(`/scheduling-rules/${id}`, { setting, sentence: null, version: null })
  await signIn(page, 'frontdesk')
  const panel = await otherWay(page, /several parts/)
  await pick(panel, 'Quistgaard')
  const booked = panel.getByRole('list', { name: 'What is booked' })
  await expect(booked.getByRole('listitem')).toHaveCount(2)
  await panel.getByRole('button', { name: 'Book 2 parts' }).click()
  await panel.getByRole('button', { name: 'Cancel the whole visit…' }).click()
  const told = panel.getByText('a fee of $60.00 is owed in all')
  await expect(told).toBeVisible()
  await examine(page, 'visit-cancel-fees')
  await panel.getByRole('radio', { name: 'The provider cannot' }).click({ force: true })
  await expect(told).toHaveCount(0)
})

test('an appointment is booked again in three weeks, and copied', async ({ page, practice }) => {
  const clinic = await clinicAt(practice.address)
  const alma = await recordOf(clinic, 'Alma', 'Quistgaard')
  const day = clinic.quietDay
  await book(clinic, { patient: alma, provider: 'Chen', start: `${day}T10:00` })
  await signIn(page, 'frontdesk')
  await showDay(page, day)
  const visit = page.locator('[data-visit]').filter({ hasText: 'Alma Quistgaard' })
  await visit.click()
  const panel = panelOf(page)

  await panel.getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: 'Book again…' }).click()
  await panel.getByRole('textbox', { name: 'In how many weeks' }).fill('3')
  await page.keyboard.press('Tab')
  const first = panel.getByRole('listbox', { name: /^Nearest times around/ }).getByRole('option')
  await expect(first.filter({ hasText: '10:00 AM' })).toHaveAttribute('aria-selected', 'true')
  await examine(page, 'book-again')
  await panel.getByRole('button', { name: /^Book .*10:00 AM/ }).click()
  await expect(page.getByText(/^Alma Quistgaard is booked: .*10:00 AM$/)).toBeVisible()

  await panel.getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: 'Duplicate' }).click()
  await expect(panel.getByRole('heading', { name: 'Book an appointment' })).toBeVisible()
  await expect(panel.getByText('Quistgaard, Alma')).toBeVisible()
  await expect(panel.getByRole('button', { name: /Provider/ })).toContainText('Ada Chen')
})

test('a family comes together, and is remembered', async ({ page, practice }) => {
  const clinic = await clinicAt(practice.address)
  await recordOf(clinic, 'Alma', 'Quistgaard')
  await recordOf(clinic, 'Boris', 'Tannenbaum')
  await signIn(page, 'frontdesk')
  await showDay(page, clinic.quietDay)

  await test.step('two patients at once', async () => {
    const panel = await otherWay(page, /^Family/)
    await pick(panel.getByRole('group', { name: 'Patient 1' }), 'Quistgaard')
    await pick(panel.getByRole('group', { name: 'Patient 2' }), 'Tannenbaum')
    for (const name of ['Alma Quistgaard', 'Boris Tannenbaum'])
      await choose(panel.getByRole('group', { name }), 'Type', 'Follow-up')
    const chosen = panel.getByRole('list', { name: 'What is booked' })
    await expect(chosen.getByRole('listitem').first()).toContainText('Alma Quistgaard')
    await examine(page, 'family')
    await panel.getByRole('button', { name: 'Book 2 patients' }).click()
    await expect(panel.getByRole('heading', { name: 'Comes together with others' })).toBeVisible()
  })

  await test.step('next time the other one is one press away', async () => {
    const panel = await otherWay(page, /^Family/)
    await pick(panel.getByRole('group', { name: 'Patient 1' }), 'Quistgaard')
    await panel.getByRole('group', { name: 'Came together before' }).getByRole('button').click()
    await expect(panel.getByRole('group', { name: 'Boris Tannenbaum' })).toBeVisible()
  })
})

test('planned work is put in order by the keys, booked together and done with its visit', async ({
  page,
  practice,
}) => {
  const clinic = await clinicAt(practice.address)
  await recordOf(clinic, 'Alma', 'Quistgaard')
  await signIn(page, 'frontdesk')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('quist')
  await page.getByRole('option', { name: /Quistgaard, Alma/ }).click()
  await page.getByRole('tab', { name: 'Plans' }).click()
  await expect(page.getByText('No plan of treatment yet')).toBeVisible()
  await expectAccessible(page)

  const dialog = page.getByRole('dialog')
  await test.step('a plan with two procedures', async () => {
    await page.getByRole('button', { name: 'New plan' }).click()
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Knee, phase 1')
    await dialog.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByRole('heading', { name: 'Knee, phase 1' })).toBeVisible()
    for (const [what, code] of [
      ['Injection', '20610'],
      ['Review', '99213'],
    ] as const) {
      await page.getByRole('button', { name: 'Add a procedure' }).click()
      await dialog.getByRole('textbox', { name: 'What is done' }).fill(what)
      await dialog.getByRole('textbox', { name: 'Code' }).fill(code)
      await choose(dialog, 'Type', 'Follow-up')
      await dialog.getByRole('textbox', { name: 'Expected length' }).fill('15')
      await page.keyboard.press('Enter')
      await expect(dialog).toHaveCount(0)
    }
  })

  const items = page
    .getByRole('list', { name: 'Procedures of Knee, phase 1' })
    .getByRole('listitem')
  await test.step('turned around by Alt and an arrow', async () => {
    await items.nth(1).getByRole('checkbox', { name: 'Choose Review' }).focus()
    await page.keyboard.press('Alt+ArrowUp')
    await expect(items.first()).toContainText('Review')
    await page.keyboard.press('Space')
    await page.getByRole('checkbox', { name: 'Choose Injection' }).focus()
    await page.keyboard.press('Space')
    await examine(page, 'plan')
  })

  await test.step('booked together', async () => {
    await page.getByRole('button', { name: 'Book 2 procedures' }).click()
    const panel = panelOf(page)
    await expect(
      panel.getByRole('listbox', { name: 'Time' }).getByRole('option').first(),
    ).toBeVisible()
    await examine(page, 'plan-booking')
    await panel.getByRole('button', { name: /^Book / }).click()
    await expect(panel.getByRole('heading', { name: 'Planned procedures' })).toBeVisible()
    await expect(items.filter({ hasText: 'Scheduled' })).toHaveCount(2)
  })
})
