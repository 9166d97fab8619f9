import { type Page, expect } from '@playwright/test'
import { command } from '../board.ts'
import { signIn } from '../sign-in.ts'
import type { Place } from './place.ts'

/** Turns the window into a page of the waiting room, in the name of the front desk. */
const locked = (words: string, heading: RegExp | string) => async (page: Page) => {
  await signIn(page, 'frontdesk')
  await command(page, words)
  await page.getByRole('button', { name: 'Start', exact: true }).click()
  await expect(page.getByRole('heading', { name: heading })).toBeVisible()
}

const openKiosk = locked('start the kiosk', /^Welcome to/)

/** Forgets who signed in, and what the window was locked to. */
const forget = (page: Page) =>
  page.evaluate(() => {
    localStorage.clear()
    sessionStorage.clear()
  })

/** What is seen without an account, in a window of its own. */
export const doorPlaces: readonly Place[] = [
  {
    name: 'sign-in',
    open: async (page) => {
      await page.goto('/')
      await expect(page.getByLabel('User name')).toBeVisible()
    },
  },
  {
    name: 'gallery',
    open: async (page) => {
      await page.goto('/?gallery')
      await expect(page.getByRole('heading', { name: 'Design gallery' })).toBeVisible()
    },
  },
  { name: 'kiosk', open: openKiosk, leave: forget },
  {
    name: 'kiosk-who',
    open: async (page) => {
      await openKiosk(page)
      await page.getByRole('button', { name: 'Check in' }).click()
      await expect(page.getByRole('textbox', { name: /^Last name/ })).toBeVisible()
    },
    leave: forget,
  },
  { name: 'display', open: locked('waiting-room display', 'Now called'), leave: forget },
]

/** What a practice without anything shows. */
export const setUpPlaces = [
  {
    name: 'set-up',
    open: async (page) => {
      await page.goto('/')
      await expect(page.getByRole('heading', { name: 'Your clinic', level: 2 })).toBeFocused()
    },
  },
] satisfies readonly Place[]
