import type { Page } from '@playwright/test'
import { expectAccessible } from './fixtures/axe.ts'
import { expect, test } from './fixtures/practice.ts'
import { keepScreen } from './fixtures/screens.ts'
import { command } from './steps/board.ts'
import { clinicAt, insure, recordOf } from './steps/clinic.ts'
import { signIn } from './steps/sign-in.ts'

/** Lets files go over the page, as a hand that drags them does. */
async function drop(page: Page, name: string, content: string): Promise<void> {
  const carried = await page.evaluateHandle(
    ([fileName = '', text = '']) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([text], fileName))
      return transfer
    },
    [name, content],
  )
  await page.getByRole('article').dispatchEvent('drop', { dataTransfer: carried })
}

/** Finds somebody by the box of commands and opens the record. */
async function openRecord(page: Page, typed: string, name: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: /^Find a patient/ }).fill(typed)
  await expect(page.getByRole('option', { name: new RegExp(name) }).first()).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Quintero')
}

/** Chooses a line of a menu in the head of the record. */
async function choose(page: Page, menu: string, line: string): Promise<void> {
  await page.getByRole('button', { name: menu, exact: true }).click()
  await page.getByRole('menuitem', { name: line }).click()
}

test('files are dropped onto a record, looked at, refused, removed and brought back', async ({
  page,
  practice,
}) => {
  const clinic = await clinicAt(practice.address)
  const child = await recordOf(clinic, 'Odalys', 'Quintero', '2019-05-04')
  await insure(clinic, child, 2500)
  await signIn(page, 'frontdesk')
  await openRecord(page, 'quintero oda', 'Quintero, Odalys')
  const dialog = page.getByRole('dialog')

  await test.step('a dropped file is named and kept', async () => {
    await drop(page, 'Referral_cardiology.txt', 'Please see Odalys Quintero.')
    await expect(dialog.getByLabel('Name')).toHaveValue('Referral cardiology')
    await expect(dialog.getByLabel('Name')).toBeFocused()
    await expect(dialog.getByRole('button', { name: /What it is/ })).toContainText('Referral')
    await expectAccessible(page)
    await page.keyboard.press('Enter')
    await expect(page.getByText('Referral cardiology is on the record')).toBeVisible()
  })

  await test.step('it is looked at', async () => {
    await page.keyboard.press('5')
    await page.getByRole('button', { name: 'Open Referral cardiology' }).click()
    await expect(dialog.getByText('Please see Odalys Quintero.')).toBeVisible()
    await page.keyboard.press('Escape')
  })

  await test.step('a program is refused whatever it is called', async () => {
    const chooser = page.waitForEvent('filechooser')
    await choose(page, 'More', 'Add documents…')
    const program = Buffer.from('MZ\u0000\u0001\u0002')
    const file = { name: 'letter.pdf', mimeType: 'application/pdf', buffer: program }
    await (await chooser).setFiles(file)
    await dialog.getByRole('button', { name: 'Add the document' }).click()
    const way = page.getByRole('list', { name: 'Documents on their way' })
    await expect(way.getByRole('alert')).toContainText('Only PDF, pictures')
    await way.getByRole('button', { name: 'Give up letter' }).click()
    await expect(way).toBeHidden()
  })

  await test.step('what was removed is brought back', async () => {
    const list = page.getByRole('list', { name: 'Documents', exact: true })
    await list.getByRole('button', { name: 'More for Referral cardiology' }).click()
    await page.getByRole('menuitem', { name: 'Remove' }).click()
    await expect(page.getByText('No documents yet')).toBeVisible()
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect(list.getByText('Referral cardiology')).toBeVisible()
    await expectAccessible(page)
    await keepScreen(page, 'patient-documents')
  })
})

test('a guarantor is connected, and the record system opens on the patient', async ({
  page,
  practice,
}) => {
  const clinic = await clinicAt(practice.address)
  await recordOf(clinic, 'Odalys', 'Quintero', '2019-05-04')
  await recordOf(clinic, 'Marisol', 'Quintero', '1988-11-30')
  await signIn(page, 'manager')

  await test.step('the address of the record system is set up', async () => {
    await command(page, 'settings')
    await page.getByRole('button', { name: 'Record system' }).click()
    await page.getByText('By an address with the patient’s number in it').click()
    await page.getByLabel('Name of the record system').fill('OpenEMR')
    const address = page.getByRole('textbox', { name: 'Address' })
    await address.fill('javascript:alert({recordNumber})')
    await page.getByRole('button', { name: 'Save changes' }).click()
    await expect(page.getByText('Begin with https:// and a host')).toBeVisible()
    await address.fill('https://ehr.example.org/chart/{?recordNumber}')
    await expect(page.getByText('https://ehr.example.org/chart/?recordNumber=0')).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Save changes' }).click()
    await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  })

  await test.step('the mother is connected and pays', async () => {
    await openRecord(page, 'quintero oda', 'Quintero, Odalys')
    await page.keyboard.press('4')
    await page.getByRole('button', { name: 'Connect somebody' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('combobox').fill('quintero mar')
    await expect(dialog.getByRole('option', { name: /Quintero, Marisol/ })).toBeVisible()
    await page.keyboard.press('Enter')
    await dialog.getByText(/pays for Odalys Quintero/).click()
    await dialog.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByText('Guarantor of this patient')).toBeVisible()
    const head = page.getByRole('article').locator('header')
    await expect(head.getByRole('button', { name: 'Marisol Quintero' })).toBeVisible()
    await expectAccessible(page)
  })

  await test.step('the record system opens on the patient', async () => {
    await page.context().route('https://ehr.example.org/**', (route) => route.fulfill({ body: '' }))
    const opened = page.context().waitForEvent('page')
    await page.getByRole('button', { name: 'Open in OpenEMR' }).click()
    const other = await opened
    await expect
      .poll(() => other.url())
      .toMatch(/^https:\/\/ehr\.example\.org\/chart\/\?recordNumber=\d+$/)
  })

  await test.step('a call is noted, and a note is written, from the head', async () => {
    await choose(page, 'Call', 'Note the call: Left a message')
    await expect(page.getByText('Odalys Quintero: Left a message')).toBeVisible()
    await expect(page.getByRole('menu')).toHaveCount(0)
    await page.keyboard.press('7')
    const contacts = page.getByRole('tabpanel')
    await expect(contacts.getByText('Left a message')).toBeVisible()
    await choose(page, 'More', 'Write a note')
    const text = page.getByLabel('New note')
    await expect(text).toBeFocused()
    await text.fill('Prefers mornings')
    await page.getByRole('button', { name: 'Save' }).click()
    const notes = page.getByRole('list', { name: 'Notes by date' })
    await expect(notes.getByText('Prefers mornings')).toBeVisible()
  })

  await test.step('the record says who looked at it', async () => {
    await page.keyboard.press('0')
    const looks = page.getByRole('region', { name: 'Who looked at this record' })
    await expect(looks.getByText(/Opened the patient in the record system/)).toBeVisible()
  })
})
