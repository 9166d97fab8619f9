import type { Page } from '@playwright/test'
import { sections } from '../../renderer/settings/sections.ts'
import { expect, test } from './fixtures/practice.ts'
import { columnsBy, command, grid, showDay, visitOf } from './steps/board.ts'
import { choose } from './steps/fields.ts'
import { examine } from './steps/examine.ts'
import { book, clinicAt, insure, recordOf } from './steps/clinic.ts'
import { signIn } from './steps/sign-in.ts'

/** Each screen is looked at four times. */
test.setTimeout(240_000)

/** A day with a visit, seen by the account. */
async function furnished(page: Page, address: string, username: string) {
  const clinic = await clinicAt(address)
  const day = clinic.quietDay
  const alma = await recordOf(clinic, 'Alma', 'Quistgaard')
  await insure(clinic, alma, 2500)
  await book(clinic, { patient: alma, provider: 'Chen', start: `${day}T09:00` })
  await signIn(page, username)
  return { clinic, day }
}

test('the door, the day and what stands beside it', async ({ page, practice }) => {
  await page.goto('/')
  await expect(page.getByLabel('User name')).toBeFocused()
  await examine(page, 'sign-in')
  const { day } = await furnished(page, practice.address, 'frontdesk')
  await expect(grid(page).or(page.getByText('Nobody works on this day'))).toBeVisible()
  await examine(page, 'board-today')
  await showDay(page, day)
  await visitOf(page, 'Alma Quistgaard').click()
  const panel = page.getByRole('complementary')
  await expect(panel.getByText('Charge', { exact: true })).toBeVisible()
  await examine(page, 'appointment')

  await panel.getByRole('button', { name: 'Move' }).click()
  await expect(
    panel.getByRole('listbox', { name: 'Time' }).getByRole('option').first(),
  ).toBeVisible()
  await examine(page, 'appointment-move')
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: 'Book', exact: true }).click()
  await panel.getByRole('combobox', { name: 'Patient' }).fill('quistg')
  await expect(panel.getByRole('option', { name: /Quistgaard, Alma/ })).toBeVisible()
  await examine(page, 'booking-search')
  await panel.getByRole('option', { name: /Quistgaard, Alma/ }).click()
  await choose(panel, 'Provider', 'Ada Chen')
  await panel.getByText('Own time').click()
  const start = panel.getByRole('group', { name: 'Start' }).getByRole('spinbutton')
  await start.first().focus()
  await page.keyboard.type('0900AM')
  await page.keyboard.press('Control+Enter')
  await expect(panel.getByText('Nearest openings')).toBeVisible()
  await examine(page, 'booking-conflict')
  await page.keyboard.press('Escape')

  await columnsBy(page, 'Rooms')
  await expect(page.getByRole('rowheader', { name: 'Room 1' })).toBeVisible()
  await examine(page, 'rooms')
})

test('patients, check-in, week and month', async ({ page, practice }) => {
  const { day } = await furnished(page, practice.address, 'frontdesk')
  await command(page, 'go to patients')
  await page.getByRole('searchbox', { name: 'Find a patient' }).fill('mar')
  await expect(page.getByRole('region', { name: 'Patients found' })).toBeVisible()
  await examine(page, 'patients')
  await page.getByRole('button', { name: 'New patient' }).click()
  await examine(page, 'new-patient')
  await page.keyboard.press('Escape')

  await command(page, 'quistgaard')
  await expect(page.getByRole('heading', { name: 'Alma Quistgaard', level: 1 })).toBeVisible()
  await examine(page, 'patient')
  for (const tab of ['Insurance', 'Appointments', 'Notes']) {
    await page.getByRole('tab', { name: tab }).click()
    await examine(page, `patient-${tab.toLowerCase()}`)
  }
  await page.getByRole('tab', { name: 'Overview' }).click()
  await page.getByRole('button', { name: 'Edit' }).first().click()
  await examine(page, 'patient-edit')

  await showDay(page, day)
  await visitOf(page, 'Alma Quistgaard').click()
  const panel = page.getByRole('complementary')
  await panel.getByRole('button', { name: 'Confirm' }).click()
  await panel.getByRole('button', { name: 'Check in' }).click()
  await expect(page.getByRole('button', { name: /^Take \$/ })).toBeVisible()
  await examine(page, 'check-in')

  await command(page, 'go to the week')
  await expect(page.getByText('Alma Quistgaard').first()).toBeVisible()
  await examine(page, 'week')
  await command(page, 'go to the month')
  await expect(page.getByText('1 appointment', { exact: true }).first()).toBeVisible()
  await examine(page, 'month')
})

test('settings, audit and what opens over them', async ({ page, practice }) => {
  const { clinic } = await furnished(page, practice.address, 'manager')
  await command(page, 'settings')
  const buttons = page.getByRole('navigation', { name: 'Settings' }).getByRole('button')
  await expect(buttons).toHaveCount(sections.length)
  for (const section of await buttons.all()) {
    await section.click()
    const name = (await section.textContent()) ?? ''
    await expect(page.getByRole('heading', { name, level: 2 }).first()).toBeVisible()
    await examine(page, `settings-${name.toLowerCase().replaceAll(' ', '-')}`, clinic)
  }
  await command(page, 'audit')
  await expect(page.getByRole('region', { name: 'Entries of the audit log' })).toBeVisible()
  await examine(page, 'audit')

  await page.keyboard.press('Control+p')
  await expect(page.getByRole('dialog', { name: 'Print the daily schedule' })).toBeVisible()
  await examine(page, 'print')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('mar')
  await expect(page.getByRole('group', { name: 'Patients' })).toBeVisible()
  await examine(page, 'command-box')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
  await examine(page, 'shortcuts')
})

test('the same in Spanish', async ({ page, practice }) => {
  const { day } = await furnished(page, practice.address, 'manager')
  await command(page, 'language: es')
  await expect(page.locator('html')).toHaveAttribute('lang', /^es/)
  await examine(page, 'es-board')
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').last().fill(day)
  await page.keyboard.press('Enter')
  await visitOf(page, 'Alma Quistgaard').click()
  await expect(page.getByRole('complementary').locator('dl').first()).toBeVisible()
  await examine(page, 'es-appointment')
  await page.keyboard.press('Escape')
  for (const [keys, name] of [
    ['g w', 'es-week'],
    ['g s', 'es-settings'],
    ['g a', 'es-audit'],
  ] as const) {
    for (const key of keys.split(' ')) await page.keyboard.press(key)
    await expect(page.getByRole('heading').first()).toBeVisible()
    await examine(page, name)
  }
})
