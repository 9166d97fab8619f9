import { expectAccessible } from './fixtures/axe.ts'
import { expect, test } from './fixtures/practice.ts'
import { keepScreen } from './fixtures/screens.ts'
import { bookBegun, clinicAt, insure, recordOf } from './steps/clinic.ts'
import { watchPrinter } from './steps/paper.ts'
import { password } from './steps/sign-in.ts'

test('a caller is booked, checked in, charged and given a receipt without the mouse', async ({
  page,
  practice,
}) => {
  const clinic = await clinicAt(practice.address)
  const patient = await recordOf(clinic, 'Wilhelmina', 'Ostrander')
  await insure(clinic, patient, 2500)
  const printed = await watchPrinter(page)
  const { keyboard } = page

  await test.step('sign in', async () => {
    await page.goto('/')
    await expect(page.getByLabel('User name')).toBeFocused()
    await keyboard.type('frontdesk')
    await keyboard.press('Tab')
    await keyboard.type(password)
    await keyboard.press('Enter')
    await expect(page.getByRole('toolbar', { name: 'Day and view' })).toBeVisible()
  })

  const panel = page.getByRole('complementary')
  await test.step('find the patient and book the first offered time', async () => {
    await keyboard.press('Control+k')
    await keyboard.type('ostr wil')
    await expect(page.getByRole('option', { name: /Ostrander, Wilhelmina/ })).toBeVisible()
    await keyboard.press('Control+Enter')
    await expect(panel.getByRole('button', { name: /Type/ })).toBeFocused()
    const first = panel.getByRole('listbox', { name: 'Time' }).getByRole('option').first()
    await expect(first).toHaveAttribute('aria-selected', 'true')
    await keyboard.press('Control+Enter')
    await expect(page.getByText('Wilhelmina Ostrander is booked')).toBeVisible()
    await expect(panel.getByRole('heading', { name: 'Appointment' })).toBeVisible()
  })

  await test.step('check in to the visit of today', async () => {
    await expect(panel.getByRole('button', { name: /^(Confirm|Check in)$/ })).toBeFocused()
    await bookBegun(clinic, { patient, provider: 'Chen' })
    await keyboard.press('Control+k')
    await keyboard.type('ostr wil')
    await expect(page.getByRole('option', { name: /Ostrander, Wilhelmina/ }).first()).toBeVisible()
    await keyboard.press('Enter')
    const head = page.getByRole('article').locator('header')
    await head.getByRole('button', { name: 'Check in' }).press('Enter')
    const take = page.getByRole('button', { name: /^Take \$25\.00 and set arrived/ })
    await expect(take).toBeFocused()
    await expect(page.getByText('Privacy notice')).toBeVisible()
    await expectAccessible(page)
    const contact = page.getByRole('button', { name: 'Change contact' })
    await contact.press('Enter')
    await page.getByRole('textbox', { name: 'E-mail' }).press('Escape')
    await expect(contact).toBeFocused()
    await take.focus()
    await keyboard.press('1')
    await expect(page.getByRole('radio', { name: 'Cash' })).toBeChecked()
    await keepScreen(page, 'front-desk-copay')
    await keyboard.press('Enter')
  })

  await test.step('print the receipt and go back to the patient', async () => {
    await expect(page.getByText('Wilhelmina Ostrander has arrived')).toBeVisible()
    await expect(page.getByText('Number 1 in the waiting room')).toBeVisible()
    await expect(page.getByRole('button', { name: /^Print the receipt for \$25/ })).toBeFocused()
    await expectAccessible(page)
    await keyboard.press('Enter')
    await expect.poll(printed).toHaveLength(1)
    await expect(page.getByRole('button', { name: /^Back to the patient/ })).toBeFocused()
    await keyboard.press('Enter')
    await expect(page.getByRole('article').locator('header')).toContainText('Ostrander')
  })
})
