import { type Page, expect } from '@playwright/test'
import { newId, type AppointmentId } from '../../core/kernel/ids.ts'
import { expectAccessible } from './fixtures/axe.ts'
import { test } from './likeness/still-practice.ts'
import { STILL } from './likeness/still.ts'
import { command } from './steps/board.ts'
import { clinicAt, followUp, found, recordOf, type Clinic, type Person } from './steps/clinic.ts'
import { signIn } from './steps/sign-in.ts'

test.setTimeout(240_000)

/** Books half an hour of today, beside whatever the demo has there. */
async function squeezeIn(clinic: Clinic, patient: Person, provider: string, time: string) {
  const { providers, locations } = clinic.directory
  await clinic.rest.post('/appointments', {
    id: newId<AppointmentId>(Date.now()),
    patientId: patient.id,
    providerId: found(providers.find(({ familyName }) => familyName === provider)).id,
    locationId: found(locations[0]).id,
    typeId: followUp(clinic).id,
    start: `2026-03-04T${time}`,
    minutes: 30,
    override: { reason: 'Squeezed in' },
  })
}

const lane = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
const cardIn = (page: Page, name: string, patient: string) =>
  lane(page, name).getByRole('row', { name: new RegExp(patient) })

test('a patient goes through the site, by keyboard, before the eyes of desk and provider', async ({
  page,
  host,
}) => {
  const clinic = await clinicAt(host.address, STILL)
  await squeezeIn(clinic, await recordOf(clinic, 'Alma', 'Quistgaard'), 'Chen', '12:30')
  const doctor = await page.context().newPage()
  await doctor.clock.setFixedTime(STILL)

  await test.step('the desk sends her to the waiting room and then to a room', async () => {
    await signIn(page, 'frontdesk')
    await page.keyboard.press('g')
    await page.keyboard.press('f')
    const expected = lane(page, 'Expected').getByRole('row')
    await expect(expected.first()).toBeVisible()
    await page.keyboard.press('ArrowDown')
    await expect(expected.first()).toBeFocused()
    await page.keyboard.press('ArrowDown')
    await expect(expected.nth(1)).toBeFocused()
    await cardIn(page, 'Expected', 'Alma Quistgaard').focus()
    await page.keyboard.press('2')
    await expect(cardIn(page, 'Waiting room', 'Alma Quistgaard')).toBeFocused()
    await expect(page.getByText('Alma Quistgaard: Arrived')).toBeVisible()
    await page.keyboard.press('Control+z')
    await expect(cardIn(page, 'Expected', 'Alma Quistgaard')).toBeFocused()
    await expect(page.getByText(/Taken back. Alma Quistgaard/)).toBeVisible()
    await page.keyboard.press('2')
    await expect(cardIn(page, 'Waiting room', 'Alma Quistgaard')).toBeFocused()
    await expectAccessible(page)
    await page.keyboard.press('r')
    const dialog = page.getByRole('dialog', { name: 'Take Alma Quistgaard to a room' })
    await dialog
      .getByRole('button', { name: /^(Room|Exam)/, disabled: false })
      .first()
      .press('Enter')
    await expect(cardIn(page, 'In a room', 'Alma Quistgaard')).toContainText('Room')
    await expect(cardIn(page, 'In a room', 'Alma Quistgaard')).toBeFocused()
  })

  await test.step('the provider sees where she is ready, takes her in and writes to the desk', async () => {
    await signIn(doctor, 'chen')
    await doctor.keyboard.press('g')
    await doctor.keyboard.press('n')
    const next = lane(doctor, 'Next patient')
    await next.getByRole('button', { name: 'Complete' }).press('Enter')
    await expect(next).toContainText('Alma Quistgaard')
    await expect(next).toContainText('Ready in')
    await expectAccessible(doctor)
    await next.getByRole('button', { name: 'Take in' }).press('Enter')
    await next.getByRole('button', { name: 'Message the front desk' }).press('Enter')
    await expect(doctor.getByRole('textbox', { name: 'Or in your own words' })).toBeFocused()
    await expectAccessible(doctor)
    await doctor.getByRole('button', { name: 'Book a follow-up in 2 weeks' }).press('Enter')
    await expect(doctor.getByText('Message sent')).toBeVisible()
    await next.getByRole('button', { name: 'Complete' }).press('Enter')
    await expect(cardIn(doctor, 'Seen', 'Alma Quistgaard')).toBeVisible()
  })

  await test.step('the desk hears of it, and lets her go', async () => {
    await page.getByRole('button', { name: 'Messages: 1 waits' }).press('Enter')
    const messages = page.getByRole('dialog', { name: 'Messages' })
    await expect(messages).toContainText('Book a follow-up in 2 weeks')
    await expectAccessible(page)
    await messages.getByRole('button', { name: 'Done' }).press('Enter')
    await expect(messages).toContainText('Done by Rosa Delgado')
    await messages.press('Escape')
    await cardIn(page, 'Checkout', 'Alma Quistgaard').focus()
    await page.keyboard.press('Space')
    await expect(cardIn(page, 'Left', 'Alma Quistgaard')).toBeFocused()
    await page.keyboard.press('Backspace')
    await expect(cardIn(page, 'Checkout', 'Alma Quistgaard')).toBeFocused()
  })
})

test('a check-in that is begun on the flow board leads back to it, to the same patient', async ({
  page,
  host,
}) => {
  const clinic = await clinicAt(host.address, STILL)
  await squeezeIn(clinic, await recordOf(clinic, 'Alma', 'Quistgaard'), 'Chen', '12:30')
  await signIn(page, 'frontdesk')
  await page.keyboard.press('g')
  await page.keyboard.press('f')
  await cardIn(page, 'Expected', 'Alma Quistgaard').focus()
  const flow = page.getByRole('navigation').getByRole('button', { name: 'Flow' })

  await test.step('when it is left', async () => {
    await page.keyboard.press('Space')
    await expect(page.getByRole('button', { name: /set arrived/i })).toBeFocused()
    await expect(flow).toHaveAttribute('aria-current', 'page')
    await page.keyboard.press('Escape')
    await expect(cardIn(page, 'Expected', 'Alma Quistgaard')).toBeFocused()
  })

  await test.step('when it is done', async () => {
    await page.keyboard.press('Space')
    await expect(page.getByRole('button', { name: /set arrived/i })).toBeFocused()
    await page.keyboard.press('0')
    await page.getByRole('button', { name: /set arrived/i }).press('Enter')
    const back = page.getByRole('button', { name: /^Back to the patient flow/ })
    await expect(back).toBeVisible()
    await expectAccessible(page)
    await back.press('Enter')
    await expect(cardIn(page, 'Waiting room', 'Alma Quistgaard')).toBeFocused()
  })
})

test('the visits of the day are closed at once, and opened again at once', async ({
  page,
  host,
}) => {
  const clinic = await clinicAt(host.address, STILL)
  await squeezeIn(clinic, await recordOf(clinic, 'Bruno', 'Quennell'), 'Okafor', '08:00')
  await signIn(page, 'frontdesk')
  await command(page, 'close the day')
  const dialog = page.getByRole('dialog', { name: 'Close the day’s visits' })
  const line = dialog.getByRole('row').filter({ hasText: 'Bruno Quennell' })
  await expect(line).toContainText('No-show')
  await expectAccessible(page)
  await expect(dialog.getByRole('button', { name: /^Close \d+ visits?$/ })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByText(/visits? closed$/)).toBeVisible()
  await expect(dialog).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).first().click()
  await expect(page.getByText('The visits are open again')).toBeVisible()
})
