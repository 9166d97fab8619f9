import { type Page, expect } from '@playwright/test'
import { sections } from '../../../../renderer/settings/sections.ts'
import { command } from '../board.ts'
import { dialog, openDay } from './going.ts'
import type { Place } from './place.ts'
import { openSection, overSection } from './settings-sections.ts'

/** The sections of the settings, and what opens over them. */
export const settingsPlaces: readonly Place[] = [
  ...sections.map(({ id }) => ({
    name: `settings-${id}`,
    ...(id === 'hours' && { isGrid: true as const }),
    open: (page: Page) => openSection(page, id),
  })),
  { name: 'settings-locations-add', open: overSection('locations', 'Add a location') },
  { name: 'settings-providers-add', open: overSection('providers', 'Add a provider') },
  { name: 'settings-resources-add', open: overSection('resources', 'Add a room or chair') },
  { name: 'settings-types-add', open: overSection('types', 'Add a type') },
  { name: 'settings-rules-add', open: overSection('rules', 'Add a rule') },
  { name: 'settings-recalls-add', open: overSection('recalls', 'Add a recall') },
  { name: 'settings-forms-add', open: overSection('forms', 'Add a form') },
  { name: 'settings-accounts-add', open: overSection('accounts', 'Add an account') },
  {
    name: 'settings-recordLink-address',
    open: async (page) => {
      await openSection(page, 'recordLink')
      await page.getByText('By an address with the patient’s number in it').click()
      await page.getByLabel('Name of the record system').fill('OpenEMR')
      const address = 'https://ehr.example.org/chart/{?recordNumber}'
      await page.getByRole('textbox', { name: 'Address' }).fill(address)
      await expect(page.getByText('https://ehr.example.org/chart/?recordNumber=0')).toBeVisible()
    },
  },
  {
    name: 'settings-forms-edit',
    open: async (page) => {
      await openSection(page, 'forms')
      await page.getByRole('main').getByRole('row').nth(1).getByRole('button').first().click()
      await expect(dialog(page)).toBeVisible()
    },
  },
]

const hoursPlaces: readonly Place[] = [
  { name: 'hours-copy', open: overSection('hours', /^More$/, 'Copy from another provider…') },
  { name: 'hours-template', open: overSection('hours', /^More$/, 'Save as template…') },
  {
    name: 'hours-day',
    open: overSection('hours', /^Monday, .*: add or copy/, 'Copy to other days…'),
  },
  { name: 'hours-block', open: overSection('hours', 'Add a block') },
].map((place) => ({ ...place, isGrid: true }))

const absencePlaces: readonly Place[] = [
  {
    name: 'absences',
    open: async (page) => {
      await command(page, 'go to time off')
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expect(page.getByRole('main').getByRole('row').nth(1)).toBeVisible()
    },
  },
  {
    name: 'absence',
    open: async (page) => {
      await command(page, 'go to time off')
      await page
        .getByRole('button', { name: /^Open the time off of/ })
        .first()
        .click()
      await expect(page.getByRole('region', { name: 'Call list' })).toBeVisible()
    },
  },
  {
    name: 'time-off',
    open: async (page, clinic) => {
      await openDay(page, clinic)
      await command(page, 'enter time off')
      await expect(page.getByRole('combobox', { name: 'Provider' })).toBeFocused()
      await page.keyboard.type('chen')
      await page.keyboard.press('Enter')
      await expect(page.getByRole('heading', { name: '1 visit is affected' })).toBeVisible()
    },
  },
]

/** What a manager looks after. */
export const managerPlaces: readonly Place[] = [
  ...absencePlaces,
  ...hoursPlaces,
  {
    name: 'audit',
    open: async (page) => {
      await command(page, 'go to the audit log')
      const entries = page.getByRole('region', { name: 'Entries of the audit log' })
      await expect(entries).toBeVisible()
      // What was looked at depends on what the walk looked at before; what was booked does not.
      await page.getByRole('button', { name: /Every action/ }).click()
      await page.getByRole('option', { name: 'Booked', exact: true }).click()
      await expect(entries.getByText('Viewed a record')).toHaveCount(0)
    },
  },
]
