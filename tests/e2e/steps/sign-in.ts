import { type Page, expect } from '@playwright/test'

/** The password of every account of the demo clinic. */
export const password = 'quiet-morning-tide'

/** Opens the program and signs in; ends when the day stands there. */
export async function signIn(page: Page, username: string, word = password): Promise<void> {
  await page.goto('/')
  await page.getByLabel('User name').fill(username)
  await page.getByLabel('Password').fill(word)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('toolbar', { name: 'Day and view' })).toBeVisible()
}
