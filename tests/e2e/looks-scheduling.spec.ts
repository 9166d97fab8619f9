import type { Page } from '@playwright/test'
import { newId, type PlanId, type PlanItemId } from '../../core/kernel/ids.ts'
import { expect, test } from './fixtures/practice.ts'
import { command } from './steps/board.ts'
import { clinicAt, followUp, recordOf, type Clinic, type Person } from './steps/clinic.ts'
import { examine } from './steps/examine.ts'
import { signIn } from './steps/sign-in.ts'

/** Each screen is looked at four times. */
test.setTimeout(240_000)

/** A plan of treatment with one procedure that nobody booked yet. */
async function plan(clinic: Clinic, { id: patientId }: Person): Promise<void> {
  const planId = newId<PlanId>(Date.now())
  const itemId = newId<PlanItemId>(Date.now())
  await clinic.rest.put(`/plans/${planId}`, { patientId, name: 'Knee, phase 1', version: null })
  await clinic.rest.put(`/plans/${planId}/items/${itemId}`, {
    ...{ code: '20610', description: 'Injection', typeId: followUp(clinic).id },
    ...{ minutes: 30, feeCents: 12_000, version: null },
  })
}

/** Opens a section of the settings. */
async function section(page: Page, name: string): Promise<void> {
  await command(page, 'settings')
  const navigation = page.getByRole('navigation', { name: 'Settings' })
  await navigation.getByRole('button', { name, exact: true }).click()
}

test('lists of planned work and of dates to decide, and a due date', async ({ page, practice }) => {
  const clinic = await clinicAt(practice.address)
  await plan(clinic, await recordOf(clinic, 'Alma', 'Quistgaard'))
  await signIn(page, 'frontdesk')
  await command(page, 'go to the lists')
  await page.getByRole('tab', { name: 'Unscheduled' }).click()
  await expect(page.getByRole('row').filter({ hasText: 'Injection' }).first()).toBeVisible()
  await examine(page, 'list-unscheduled', clinic)
  await page.getByRole('tab', { name: 'Series to decide' }).click()
  await expect(page.getByText('Every date of every series is settled')).toBeVisible()
  await examine(page, 'list-series', clinic)

  await page.getByRole('tab', { name: 'Recalls' }).click()
  await page
    .getByRole('button', { name: /^More for/ })
    .first()
    .click()
  await page.getByRole('menuitem', { name: 'Set the due date…' }).click()
  await expect(page.getByRole('dialog', { name: /due\?$/ })).toBeVisible()
  await examine(page, 'recall-due', clinic)
})

test('what opens over the drawn week', async ({ page, practice }) => {
  const clinic = await clinicAt(practice.address)
  await signIn(page, 'manager')
  await section(page, 'Hours')
  const look = async (title: string, name: string) => {
    const dialog = page.getByRole('dialog', { name: title })
    await expect(dialog).toBeVisible()
    await examine(page, name, clinic)
    await page.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
  }
  const further = async (item: string) => {
    await page.getByRole('button', { name: 'More', exact: true }).click()
    await page.getByRole('menuitem', { name: item }).click()
  }
  await further('Copy from another provider…')
  await look('Copy from another provider', 'hours-copy-provider')
  await further('Save as template…')
  await look('Save as template', 'hours-save-template')
  await page.getByRole('button', { name: /^Monday, .*: add or copy/ }).click()
  await page.getByRole('menuitem', { name: 'Copy to other days…' }).click()
  await look('Copy Monday', 'hours-copy-day')
  await page.getByRole('button', { name: 'Add a block' }).last().click()
  await look('Add a block', 'hours-block-once')
})

test('what a patient is called back for is set', async ({ page, practice }) => {
  const clinic = await clinicAt(practice.address)
  await signIn(page, 'manager')
  await section(page, 'Recalls')
  await page.getByRole('button', { name: 'Add a recall' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await examine(page, 'recall-kind', clinic)
})
