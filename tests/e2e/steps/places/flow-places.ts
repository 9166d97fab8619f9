import { expect, type Page } from '@playwright/test'
import { z } from 'zod'
import { BoardEntry } from '../../../../core/appointments/contract.ts'
import { dateTimeOf } from '../../../../core/kernel/dates.ts'
import { dateAt } from '../../../../core/kernel/zones.ts'
import { command } from '../board.ts'
import { book, found, insure, recordOf } from '../clinic.ts'
import type { FurnishedClinic } from './furnished.ts'
import { byCommand, dialog, openVisit, panel } from './going.ts'
import type { Place } from './place.ts'

async function openFlow(page: Page): Promise<void> {
  await command(page, 'go to the patient flow')
  await expect(page.getByRole('heading', { name: 'Patient flow', level: 1 })).toBeVisible()
  await expect(
    page.getByRole('region', { name: 'Expected' }).getByRole('row').first(),
  ).toBeVisible()
}

/** Opens a dialog by a button at the head of the flow board. */
const fromFlow = (button: string | RegExp) => async (page: Page) => {
  await openFlow(page)
  await page.getByRole('button', { name: button }).click()
  await expect(dialog(page)).toBeVisible()
}

const expected = (page: Page) =>
  page
    .getByRole('region', { name: 'Expected' })
    .getByRole('row')
    .filter({ hasText: 'Boris Tannenbaum' })

/** Books somebody over today's lunch, once, whose copay is due and who has signed nothing yet. */
async function bookNewcomer(page: Page, clinic: FurnishedClinic): Promise<void> {
  const { rest, directory } = clinic
  const today = dateAt(await page.evaluate(() => Date.now()), found(directory.locations[0]).zone)
  const listed = await rest.get(`/appointments?from=${today}&to=${today}`)
  const booked = z.array(BoardEntry).parse(listed)
  if (booked.some(({ familyName }) => familyName === 'Tannenbaum')) return
  const patient = await recordOf(clinic, 'Boris', 'Tannenbaum')
  await insure(clinic, patient, 2500)
  const squeezedIn = 'Could not come earlier'
  await book(clinic, { patient, provider: 'Chen', start: dateTimeOf(today, 750), squeezedIn })
}

/** Checks in somebody who comes today. The visit of the quiet day is confirmed: its record tells so later. */
async function openCheckIn(page: Page, clinic: FurnishedClinic): Promise<void> {
  await openVisit(page, clinic)
  const confirm = panel(page).getByRole('button', { name: 'Confirm', exact: true })
  if (await confirm.isVisible()) await confirm.click()
  await expect(panel(page).getByText('Confirmed', { exact: true })).toBeVisible()
  await bookNewcomer(page, clinic)
  await openFlow(page)
  await expected(page).focus()
  await page.keyboard.press('c')
  await expect(page.getByRole('button', { name: /set arrived/i })).toBeVisible()
}

/** Patients on their way through the site, as the front desk sees them. */
export const flowPlaces: readonly Place[] = [
  { name: 'flow', open: openFlow },
  {
    name: 'flow-providers',
    open: async (page) => {
      await openFlow(page)
      await page.getByText('By provider', { exact: true }).click()
      await expect(page.getByRole('region', { name: /Chen/ })).toBeVisible()
    },
    leave: (page) => page.getByText('By state', { exact: true }).click(),
  },
  { name: 'flow-times', open: fromFlow('Times of patients') },
  { name: 'flow-calls', open: fromFlow(/ to call$/) },
  { name: 'close-visits', open: byCommand('close the day’s visits') },
  {
    name: 'messages',
    open: async (page) => {
      await byCommand('read messages')(page)
      await expect(dialog(page)).toContainText('Alma Quistgaard')
    },
  },
  { name: 'check-in', open: openCheckIn },
  {
    name: 'check-in-sign',
    open: async (page, clinic) => {
      await openCheckIn(page, clinic)
      await page.getByRole('button', { name: 'Read and sign' }).first().click()
      await expect(dialog(page)).toBeVisible()
    },
  },
]

/** What a provider has beside that. */
export const providerPlaces: readonly Place[] = [
  {
    name: 'my-day',
    open: async (page) => {
      await command(page, 'go to my day')
      await expect(page.getByRole('region', { name: 'Next patient' })).toBeVisible()
    },
  },
  {
    name: 'message-write',
    open: async (page) => {
      await command(page, 'go to my day')
      await page.getByRole('button', { name: 'Message the front desk' }).first().click()
      await expect(dialog(page)).toBeVisible()
    },
  },
]
