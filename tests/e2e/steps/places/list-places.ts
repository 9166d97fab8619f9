import { type Page, expect } from '@playwright/test'
import { command } from '../board.ts'
import { dialog } from './going.ts'
import type { Place } from './place.ts'

const openList = (name: string) => async (page: Page) => {
  await command(page, 'go to the lists')
  await page.getByRole('tab', { name, exact: true }).click()
  await expect(page.getByRole('tabpanel', { name })).toBeVisible()
}

/** The lists that a desk works through. */
export const listPlaces: readonly Place[] = [
  { name: 'list-waitlist', open: openList('Waitlist') },
  {
    name: 'list-waitlist-add',
    open: async (page) => {
      await openList('Waitlist')(page)
      await page.getByRole('button', { name: 'Add to the waitlist' }).first().click()
      await expect(dialog(page)).toBeVisible()
    },
  },
  { name: 'list-asap', open: openList('Would come sooner') },
  {
    name: 'list-to-tell',
    open: async (page) => {
      await openList('To tell')(page)
      await expect(page.getByRole('row').filter({ hasText: 'Xanthos, Wanda' })).toBeVisible()
    },
  },
  { name: 'list-recalls', open: openList('Recalls') },
  {
    name: 'list-recalls-due',
    open: async (page) => {
      await openList('Recalls')(page)
      const more = page.getByRole('button', { name: /^More for/ })
      await more.first().click()
      await page.getByRole('menuitem', { name: 'Set the due date…' }).click()
      await expect(dialog(page)).toBeVisible()
    },
  },
  { name: 'list-unscheduled', open: openList('Unscheduled') },
  { name: 'list-series', open: openList('Series to decide') },
  { name: 'list-openings', open: openList('Openings to fill') },
]
