import type { Locator, Page } from '@playwright/test'
import { z } from 'zod'
import { BoardEntry } from '../../core/appointments/contract.ts'
import { expectAccessible } from './fixtures/axe.ts'
import { expect, test } from './fixtures/practice.ts'
import { command, showDay } from './steps/board.ts'
import { clinicAt, found, recordOf, type Clinic } from './steps/clinic.ts'
import { examine } from './steps/examine.ts'
import { choose } from './steps/fields.ts'
import { signIn } from './steps/sign-in.ts'

const panelOf = (page: Page): Locator => page.getByRole('complementary')
const cellOf = (page: Page): Locator =>
  page.getByRole('gridcell', { name: /^Group Prenatal class/ })

/** Adds somebody to the group that is open. */
async function add(page: Page, name: string): Promise<void> {
  const panel = panelOf(page)
  await panel.getByRole('combobox', { name: 'Patient' }).fill(name)
  await panel
    .getByRole('option', { name: new RegExp(name) })
    .first()
    .click()
}

/** Marks somebody of the quiet day as there, as a program may. */
async function arrive({ rest, quietDay }: Clinic, familyName: string): Promise<void> {
  const listed = await rest.get(`/appointments?from=${quietDay}&to=${quietDay}`)
  const { id, version } = found(
    z
      .array(BoardEntry)
      .parse(listed)
      .find((entry) => entry.familyName === familyName),
  )
  await rest.post(`/appointments/${id}/status`, { status: 'arrived', version })
}

test.setTimeout(240_000)

test('a class is planned, filled, attended, and cancelled and taken back as one', async ({
  page,
  practice,
}) => {
  const clinic = await clinicAt(practice.address)
  await recordOf(clinic, 'Alma', 'Quistgaard')
  await recordOf(clinic, 'Boris', 'Tannenbaum')
  await recordOf(clinic, 'Clara', 'Vandermeer')
  await signIn(page, 'frontdesk')
  await showDay(page, clinic.quietDay)
  const panel = panelOf(page)

  await test.step('planned by a command', async () => {
    await command(page, 'plan a group')
    await expect(panel.getByRole('heading', { name: 'Plan a group' })).toBeVisible()
    await panel.getByRole('textbox', { name: 'Name' }).fill('Prenatal class')
    await choose(panel, 'Type', 'Follow-up')
    await panel.getByRole('textbox', { name: 'Places' }).fill('2')
    await choose(panel, 'Provider', 'Ada Chen')
    await panel.getByRole('spinbutton', { name: /hour, Start/ }).focus()
    await page.keyboard.type('1000AM')
    await panel.getByRole('textbox', { name: 'Length' }).fill('45')
    await page.keyboard.press('Tab')
    await examine(page, 'group-new')
    await panel.getByRole('button', { name: 'Plan the group' }).click()
    await expect(page.getByText(/^Prenatal class is planned/)).toBeVisible()
    await expect(cellOf(page)).toHaveAccessibleName(/0 of 2 places taken/)
  })

  await test.step('filled, and one more waits', async () => {
    await add(page, 'Quistgaard')
    await expect(panel.getByRole('button', { name: 'Alma Quistgaard', exact: true })).toBeVisible()
    await add(page, 'Tannenbaum')
    await expect(cellOf(page)).toHaveAccessibleName(/2 of 2 places taken/)
    await expect(panel.getByText('Every place is taken.')).toBeVisible()
    await add(page, 'Vandermeer')
    await expect(panel.getByRole('heading', { name: 'Waitlist' })).toBeVisible()
    await examine(page, 'group')
  })

  await test.step('a place opens for whoever waits', async () => {
    await panel.getByRole('button', { name: 'Actions for Alma Quistgaard' }).click()
    await page.getByRole('menuitem', { name: 'Take out…' }).click()
    await expectAccessible(page)
    await page.getByRole('alertdialog').getByRole('button', { name: 'Take out' }).click()
    await panel.getByRole('button', { name: 'Give a place' }).click()
    await expect(panel.getByRole('button', { name: 'Clara Vandermeer', exact: true })).toBeVisible()
    await expect(panel.getByRole('heading', { name: 'Waitlist' })).toHaveCount(0)
  })

  await test.step('attended, which nobody can be before the day', async () => {
    const boris = panel.getByRole('listitem').filter({ hasText: 'Boris' })
    const actions = boris.getByRole('button', { name: 'Actions for Boris Tannenbaum' })
    await actions.click()
    await expect(page.getByRole('menuitem', { name: 'Take out…' })).toBeVisible()
    await expect(page.getByRole('menuitem', { name: 'Mark arrived' })).toHaveCount(0)
    await page.keyboard.press('Escape')
    await arrive(clinic, 'Tannenbaum')
    await expect(boris).toContainText('Arrived')
    await actions.click()
    await expect(page.getByRole('menuitem', { name: 'Complete' })).toBeVisible()
    await page.keyboard.press('Escape')
  })

  await test.step('cancelled with everybody, and taken back', async () => {
    await panel.getByRole('button', { name: 'Cancel the group…' }).click()
    await panel.getByRole('button', { name: /^Cancel the group(?!…)/ }).click()
    await expect(panel.getByText('This group was cancelled.')).toBeVisible()
    await expect(cellOf(page)).toHaveCount(0)
    await page.getByRole('button', { name: 'Undo' }).first().click()
    await expect(cellOf(page)).toHaveAccessibleName(/2 of 2 places taken/)
  })

  await test.step('opened from the board by the keys', async () => {
    await panel.getByRole('button', { name: /^Close/ }).click()
    await cellOf(page).focus()
    await page.keyboard.press('Enter')
    await expect(panel.getByRole('heading', { name: 'Prenatal class' })).toBeVisible()
  })
})
