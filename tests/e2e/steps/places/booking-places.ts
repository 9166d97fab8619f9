import { type Page, expect } from '@playwright/test'
import { command } from '../board.ts'
import { choose } from '../fields.ts'
import type { FurnishedClinic } from './furnished.ts'
import { byCommand, dialog, openBooking, openDay, panel } from './going.ts'
import type { Place } from './place.ts'

/** The form of the booking panel with a patient and the times that are free. */
async function openTimes(page: Page, clinic: FurnishedClinic): Promise<void> {
  await openBooking(page, clinic)
  await panel(page).getByRole('combobox', { name: 'Patient' }).fill('quistgaard')
  await panel(page)
    .getByRole('option', { name: /Quistgaard, Alma/ })
    .click()
  const times = panel(page).getByRole('listbox', { name: 'Time' })
  await expect(times.getByRole('option').first()).toBeVisible()
}

const otherWay = (way: RegExp) => async (page: Page, clinic: FurnishedClinic) => {
  await openBooking(page, clinic)
  await panel(page).getByRole('button', { name: 'Other ways to book' }).click()
  await page.getByRole('menuitem', { name: way }).click()
  await expect(panel(page).getByRole('combobox', { name: 'Patient' }).first()).toBeVisible()
}

/** The ways to book. */
export const bookingPlaces: readonly Place[] = [
  { name: 'booking', isGrid: true, open: openTimes },
  {
    name: 'booking-conflict',
    isGrid: true,
    open: async (page, clinic) => {
      await openTimes(page, clinic)
      const times = page.waitForResponse(/appointments\/findSlots/)
      await choose(panel(page), 'Provider', 'Ada Chen')
      await times
      const first = panel(page).getByRole('listbox', { name: 'Time' }).getByRole('option').first()
      await expect(first).toHaveAttribute('aria-selected', 'true')
      await panel(page).getByText('Own time').click()
      const start = panel(page).getByRole('group', { name: 'Start' }).getByRole('spinbutton')
      await start.first().focus()
      await page.keyboard.type('0900AM')
      await page.keyboard.press('Control+Enter')
      await expect(panel(page).getByText('Nearest openings')).toBeVisible()
    },
  },
  {
    name: 'booking-series',
    isGrid: true,
    open: async (page, clinic) => {
      await openTimes(page, clinic)
      await panel(page).getByRole('button', { name: 'Repeat…' }).click()
      await expect(dialog(page).getByRole('heading', { level: 2 })).toBeVisible()
    },
  },
  { name: 'booking-parts', isGrid: true, open: otherWay(/several parts/) },
  { name: 'booking-family', isGrid: true, open: otherWay(/family/i) },
  {
    name: 'find-time',
    isGrid: true,
    open: async (page, clinic) => {
      await openDay(page, clinic)
      await command(page, 'find a time')
      await expect(panel(page).getByRole('option').first()).toBeVisible()
    },
  },
  {
    name: 'group-new',
    isGrid: true,
    open: async (page, clinic) => {
      await openDay(page, clinic)
      await command(page, 'plan a group')
      await expect(panel(page).getByRole('textbox', { name: 'Name' })).toBeVisible()
    },
  },
  { name: 'untimed', isGrid: true, open: byCommand('add a patient without a time') },
]
