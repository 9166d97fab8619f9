import type { Locator } from '@playwright/test'

/** Types a date into a field of month, day and year, as `2026-11-21`. */
export async function typeDate(within: Locator, label: string, date: string): Promise<void> {
  const [year, month, day] = date.split('-')
  const field = within.getByRole('group', { name: label })
  await field.getByRole('spinbutton', { name: /month/ }).focus()
  await within.page().keyboard.type(`${month}${day}${year}`)
}

/** Chooses an option of a closed list. */
export async function choose(within: Locator, label: string, option: string): Promise<void> {
  await within.getByRole('button', { name: label }).click()
  const list = within.page().getByRole('listbox', { name: label })
  await list.getByRole('option', { name: option }).click()
}
