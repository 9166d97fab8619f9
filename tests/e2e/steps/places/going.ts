import { type Page, expect } from '@playwright/test'
import { command, showDay, visitOf } from '../board.ts'
import type { FurnishedClinic } from './furnished.ts'

export const panel = (page: Page) => page.getByRole('complementary')
export const dialog = (page: Page) => page.getByRole('dialog').first()

export async function openDay(page: Page, { quietDay }: FurnishedClinic): Promise<void> {
  await command(page, 'go to the day')
  await showDay(page, quietDay)
  await expect(visitOf(page, 'Alma Quistgaard')).toBeVisible()
}

/** The panel of the visit of the quiet day. */
export async function openVisit(page: Page, clinic: FurnishedClinic): Promise<void> {
  await openDay(page, clinic)
  await visitOf(page, 'Alma Quistgaard').click()
  await expect(panel(page).getByText('Charge', { exact: true })).toBeVisible()
}

export async function openBooking(page: Page, clinic: FurnishedClinic): Promise<void> {
  await openDay(page, clinic)
  await command(page, 'book an appointment')
  await expect(panel(page).getByRole('combobox', { name: 'Patient' })).toBeVisible()
}

/** The record of the patient of the quiet day. */
export async function openPatient(page: Page): Promise<void> {
  await command(page, 'quistgaard')
  await expect(page.getByRole('heading', { name: 'Alma Quistgaard', level: 1 })).toBeVisible()
}

/** Opens a dialog by a command; the text is enough of the command's words. */
export const byCommand = (text: string) => async (page: Page) => {
  await command(page, text)
  await expect(dialog(page)).toBeVisible()
}

/** Presses a button, and an item of the menu that it opens. */
export async function pick(page: Page, button: string, item: string | RegExp): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).click()
  await page.getByRole('menuitem', { name: item }).click()
}
