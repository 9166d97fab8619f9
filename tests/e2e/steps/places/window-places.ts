import { expect } from '@playwright/test'
import { command } from '../board.ts'
import { byCommand, dialog } from './going.ts'
import type { Place } from './place.ts'

/** Commands, help and what else belongs to the window. */
export const windowPlaces: readonly Place[] = [
  { name: 'print', open: byCommand('print the daily schedule') },
  { name: 'shortcuts', open: byCommand('show keyboard shortcuts') },
  { name: 'password', open: byCommand('change my password') },
  {
    name: 'help',
    open: async (page) => {
      await byCommand('help for this screen')(page)
      await expect(dialog(page).getByRole('article')).toBeVisible()
    },
  },
  { name: 'what-changed', open: byCommand('what changed') },
  {
    name: 'tour',
    open: async (page) => {
      await command(page, 'take the tour')
      await expect(page.getByRole('heading', { name: 'This is the day' })).toBeVisible()
    },
    leave: (page) => page.getByRole('button', { name: 'Leave the tour' }).click(),
  },
  { name: 'kiosk-start', open: byCommand('start the kiosk') },
  {
    name: 'command-box',
    open: async (page) => {
      await page.keyboard.press('Control+k')
      await page.getByRole('combobox', { name: 'Find a patient, a date or a command' }).fill('mar')
      await expect(page.getByRole('group', { name: 'Patients' })).toBeVisible()
    },
  },
]
