import { type Page, expect } from '@playwright/test'
import { patient as words } from '../../../../renderer/locales/en/patient.ts'
import { command } from '../board.ts'
import { dialog, openPatient, pick } from './going.ts'
import type { Place } from './place.ts'

/** Turns to a part of the record, by its name. */
async function openPart(page: Page, part: string): Promise<void> {
  await openPatient(page)
  await page.getByRole('tab', { name: part }).click()
  await expect(page.getByRole('tabpanel', { name: part })).toBeVisible()
}

/** Who looked at a record is shown to a manager alone. */
const partPlaces: readonly Place[] = Object.entries(words.tab)
  .filter(([part]) => part !== 'overview' && part !== 'looks')
  .map(([part, label]) => ({ name: `patient-${part}`, open: (page) => openPart(page, label) }))

/** Finding patients, and their record. */
export const patientPlaces: readonly Place[] = [
  {
    name: 'patients',
    open: async (page) => {
      await command(page, 'go to patients')
      await page.getByRole('searchbox', { name: 'Find a patient' }).fill('mar')
      await expect(page.getByRole('region', { name: 'Patients found' })).toBeVisible()
    },
  },
  {
    name: 'patient-new',
    open: async (page) => {
      await command(page, 'go to patients')
      await page.getByRole('button', { name: 'New patient' }).click()
      await expect(dialog(page)).toBeVisible()
    },
  },
  { name: 'patient', open: (page) => openPart(page, words.tab.overview) },
  {
    name: 'patient-edit',
    open: async (page) => {
      await openPart(page, words.tab.overview)
      await page.getByRole('button', { name: 'Edit' }).first().click()
      await expect(page.getByRole('textbox').first()).toBeVisible()
    },
  },
  ...partPlaces,
  {
    name: 'document-add',
    open: async (page) => {
      await openPart(page, words.tab.documents)
      const chooser = page.waitForEvent('filechooser')
      await page.getByRole('button', { name: 'Add documents', exact: true }).click()
      const file = { name: 'Insurance_card_front.txt', mimeType: 'text/plain' }
      await (await chooser).setFiles({ ...file, buffer: Buffer.from('A card') })
      await expect(dialog(page)).toBeVisible()
    },
  },
  {
    name: 'document',
    open: async (page) => {
      await openPart(page, words.tab.documents)
      await page.getByRole('button', { name: 'Open Referral to cardiology' }).click()
      await expect(dialog(page).getByText('please see Alma Quistgaard.')).toBeVisible()
    },
  },
]

/** What only a manager may do with records. */
export const recordPlaces: readonly Place[] = [
  { name: 'patient-looks', open: (page) => openPart(page, words.tab.looks) },
  {
    name: 'merge-with',
    open: async (page) => {
      await openPart(page, words.tab.overview)
      await pick(page, 'More', 'Merge with…')
      await page.getByRole('combobox', { name: 'Other record' }).fill('xanthos')
      await expect(page.getByRole('option', { name: /Xanthos, Vanda/ })).toBeVisible()
    },
  },
  {
    name: 'duplicates',
    open: async (page) => {
      await command(page, 'go to patients')
      await page.getByRole('button', { name: 'Likely duplicates' }).click()
      await expect(page.getByRole('row').filter({ hasText: 'Xanthos, Wanda' })).toBeVisible()
    },
  },
  {
    name: 'merge',
    open: async (page) => {
      await command(page, 'go to patients')
      await page.getByRole('button', { name: 'Likely duplicates' }).click()
      await page.getByRole('button', { name: /^Compare .*Xanthos/ }).click()
      await expect(page.getByRole('region', { name: 'Stays' })).toContainText('Xanthos')
    },
  },
]
