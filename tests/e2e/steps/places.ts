import { test, type Page } from '@playwright/test'
import { boardPlaces } from './places/board-places.ts'
import { bookingPlaces } from './places/booking-places.ts'
import { flowPlaces, providerPlaces } from './places/flow-places.ts'
import type { FurnishedClinic } from './places/furnished.ts'
import { listPlaces } from './places/list-places.ts'
import { managerPlaces, settingsPlaces } from './places/manager-places.ts'
import { patientPlaces, recordPlaces } from './places/patient-places.ts'
import type { Place, Username } from './places/place.ts'
import { windowPlaces } from './places/window-places.ts'
import { settling } from './settling.ts'

export { doorPlaces, setUpPlaces } from './places/door-places.ts'
export { furnishedAt, type FurnishedClinic } from './places/furnished.ts'
export type { Place } from './places/place.ts'

/** A way that one window goes in a practice of its own. */
export interface Walk {
  readonly name: string
  readonly username: Username
  readonly places: readonly Place[]
}

/**
 * Every place behind the door, in walks of about the same length. A manager may open those of the
 * front desk, too.
 */
export const walks: readonly Walk[] = [
  { name: 'the board', username: 'frontdesk', places: boardPlaces },
  {
    name: 'booking, lists and the window',
    username: 'frontdesk',
    places: [...bookingPlaces, ...listPlaces, ...windowPlaces],
  },
  {
    name: 'patients and their way through the site',
    username: 'frontdesk',
    places: [...flowPlaces, ...patientPlaces],
  },
  { name: 'settings', username: 'manager', places: settingsPlaces },
  {
    name: 'records, time off and hours',
    username: 'manager',
    places: [...recordPlaces, ...managerPlaces],
  },
  { name: 'the day of a provider', username: 'chen', places: providerPlaces },
]

/** Every place behind the door. */
export const places: readonly Place[] = walks.flatMap((walk) => walk.places)

/** Goes from place to place, and does something at each once all that it shows has come. */
export async function walk(
  page: Page,
  clinic: FurnishedClinic,
  through: readonly Place[],
  act: (place: Place) => Promise<void>,
): Promise<void> {
  const settled = settling(page)
  for (const place of through)
    await test.step(place.name, async () => {
      await page.evaluate(scrollBack)
      await place.open(page, clinic)
      await dropToasts(page)
      await settled()
      await act(place)
      await clear(page)
      await place.leave?.(page, clinic)
    })
}

/** Runs in the page: a board keeps its place from day to day, which must not depend on where one was. */
function scrollBack(): void {
  for (const grid of document.querySelectorAll('[role=grid]')) grid.scrollTo(0, 0)
}

/** Closes whatever lies over the screen, and what stands beside it. */
export async function clear(page: Page): Promise<void> {
  const over = page.locator(
    '[role=dialog], [role=menu], [role=alertdialog]:not([aria-modal=false]), aside',
  )
  for (let tries = 0; tries < 5 && (await over.count()) > 0; tries += 1) {
    await over.last().press('Escape')
    await page.waitForFunction(() => document.querySelector('[data-exiting]') === null)
  }
}

/** A toast goes by itself some time, and keeps the language in which it was said. */
async function dropToasts(page: Page): Promise<void> {
  const close = page.locator('[role=alertdialog][aria-modal=false] [slot=close]')
  while ((await close.count()) > 0) await close.first().click()
}
