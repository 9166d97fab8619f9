import { chromium, type Browser, type Page } from '@playwright/test'
import { startHost } from '../host.ts'
import { PASSWORD } from './crowded.ts'

const flags = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking']

/** A window of the crowded practice, with its host. */
export interface DeskWindow {
  readonly browser: Browser
  readonly page: Page
  readonly address: string
  readonly close: () => Promise<void>
}

/** Opens a window of 1920 × 1080 at the door of a practice. */
export async function openWindow(folder: string, executablePath: string): Promise<DeskWindow> {
  const host = startHost(['--data', folder])
  const browser = await chromium.launch({ executablePath, args: flags })
  const context = await browser.newContext({
    viewport: { width: 1920, height: 1080 },
    timezoneId: 'America/New_York',
    locale: 'en-US',
  })
  const address = `http://127.0.0.1:${await host.port}/`
  const close = async () => {
    await browser.close()
    await host.stop()
  }
  return { browser, page: await context.newPage(), address, close }
}

/** Shows the sign-in. */
export async function openDoor({ page, address }: DeskWindow): Promise<void> {
  await page.goto(address)
  await page.getByLabel('User name').waitFor()
}

/** Signs the desk in; ends when visits stand on the board. */
export async function signIn(page: Page): Promise<void> {
  await page.getByLabel('User name').fill('desk')
  await page.getByLabel('Password').fill(PASSWORD)
  await page.keyboard.press('Enter')
  await board(page).waitFor()
}

/** The first visit that is drawn. */
export const board = (page: Page) => page.locator('[data-visit]').first()
