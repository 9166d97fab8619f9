import { type Page, expect } from '@playwright/test'
import type { SettingsSection } from '../../../../renderer/desk/desk.ts'
import { sections } from '../../../../renderer/settings/sections.ts'
import { command } from '../board.ts'
import { dialog } from './going.ts'

/** Opens a section of the settings, whatever the language calls it. */
export async function openSection(page: Page, id: SettingsSection): Promise<void> {
  await command(page, 'settings')
  const at = sections.findIndex((section) => section.id === id)
  const section = page.getByRole('navigation', { name: 'Settings' }).getByRole('button').nth(at)
  await section.click()
  const name = (await section.textContent()) ?? ''
  await expect(page.getByRole('heading', { name, level: 2 }).first()).toBeVisible()
}

/** Opens what a button of a section opens over it. */
export const overSection =
  (section: SettingsSection, button: string | RegExp, item?: string) => async (page: Page) => {
    await openSection(page, section)
    await page.getByRole('button', { name: button }).last().click()
    if (item !== undefined) await page.getByRole('menuitem', { name: item }).click()
    await expect(dialog(page)).toBeVisible()
  }
