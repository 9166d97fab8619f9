import type { Page } from '@playwright/test'
import { wallOf } from '../../core/kernel/zones.ts'
import { dateTimeOf } from '../../core/kernel/dates.ts'
import { newId, type AppointmentId } from '../../core/kernel/ids.ts'
import { expectAccessible } from './fixtures/axe.ts'
import { expect, test } from './fixtures/practice.ts'
import { clinicAt, followUp, found, insure, recordOf, type Clinic } from './steps/clinic.ts'
import { typeDate } from './steps/fields.ts'
import { password, signIn } from './steps/sign-in.ts'

test('a patient checks in at the kiosk, and is called on the display without a name', async ({
  page,
  practice,
}) => {
  const clinic = await clinicAt(practice.address)
  const id = await visitToday(clinic)

  await test.step('the front desk turns its window into the kiosk', async () => {
    await signIn(page, 'frontdesk')
    await start(page, 'start the kiosk')
    await expect(page.getByRole('heading', { name: /^Welcome to/ })).toBeVisible()
    await expectAccessible(page)
  })

  await test.step('somebody unknown is sent to the desk', async () => {
    await page.getByRole('button', { name: 'Check in' }).click()
    await sayWho(page, 'Nobody', '1990-01-01')
    await expect(page.getByRole('heading', { name: 'Please go to the desk' })).toBeVisible()
    await page.getByRole('button', { name: 'Done' }).click()
  })

  await test.step('the patient finds the visit and corrects the phone', async () => {
    await page.getByRole('button', { name: 'Check in' }).click()
    await sayWho(page, 'Ostrander', '1984-02-29')
    await expect(page.getByText(/^W\. O\., today at/)).toBeVisible()
    await expect(page.getByText('Wilhelmina')).toHaveCount(0)
    await page.getByRole('button', { name: 'Yes, this is me' }).click()
    await expect(page.getByText('(•••) •••-0143')).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Change: Phone' }).click()
    await page.getByRole('textbox', { name: 'Phone' }).fill('202 555 0188')
    await page.getByRole('button', { name: 'Change: Address' }).click()
    await page.getByRole('textbox', { name: 'City' }).fill('Troy')
    await page.getByRole('button', { name: 'Continue' }).click()
    await expect(page.getByRole('textbox', { name: 'Street' })).toBeFocused()
    await page.getByRole('button', { name: 'Keep as it is: Address' }).click()
    await page.getByRole('button', { name: 'Continue' }).click()
  })

  await test.step('reads and signs one form, and leaves the other to the desk', async () => {
    await expect(page.getByText('Form 1 of 2')).toBeVisible()
    await page.getByRole('textbox', { name: /^Type your full name/ }).fill('Wilhelmina Ostrander')
    await readToTheEnd(page)
    await draw(page)
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Sign', exact: true }).click()
    await expect(page.getByText('Form 2 of 2')).toBeVisible()
    await page.getByRole('button', { name: 'I sign at the desk' }).click()
    await expect(page.getByRole('heading', { name: 'You are checked in' })).toBeVisible()
    await expect(page.getByText('Please pay $25.00 at the desk.')).toBeVisible()
    await page.getByRole('button', { name: 'Done' }).click()
    await expect(page.getByRole('heading', { name: /^Welcome to/ })).toBeVisible()
  })

  await test.step('the page stays locked through a reload, until a staff member signs in', async () => {
    await page.reload()
    await expect(page.getByRole('heading', { name: /^Welcome to/ })).toBeVisible()
    await page.getByRole('button', { name: 'Staff' }).click()
    await page.getByLabel('User name').fill('frontdesk')
    await page.getByLabel('Password').fill(password)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('toolbar', { name: 'Day and view' })).toBeVisible()
  })

  await test.step('the desk sees what was changed', async () => {
    await page.getByRole('button', { name: '1 record changed at the kiosk' }).click()
    await page.getByRole('button', { name: 'Wilhelmina Ostrander', exact: true }).click()
    await expect(page.getByText('Changed by the patient: phone')).toBeVisible()
    await page.getByRole('button', { name: 'Looked at', exact: true }).click()
    await expect(page.getByRole('button', { name: /changed at the kiosk/ })).toHaveCount(0)
  })

  await test.step('the display calls by initials', async () => {
    await start(page, 'waiting-room display')
    await expect(page.getByRole('listitem').filter({ hasText: 'W. O.' })).toBeVisible()
    const { rest } = clinic
    const { version } = (await rest.get(`/appointments/${id}`)) as { version: number }
    await rest.post(`/appointments/${id}/status`, { version, status: 'roomed' })
    await expect(page.getByRole('heading', { name: 'Now called' })).toBeVisible()
    await expect(page.getByText('Ostrander')).toHaveCount(0)
    await expectAccessible(page)
  })
})

test('a kiosk forgets after a minute what somebody typed and left behind', async ({ page }) => {
  await signIn(page, 'frontdesk')
  await start(page, 'start the kiosk')
  const begin = page.getByRole('button', { name: 'Check in' })
  await expect(begin).toBeVisible()
  await page.clock.install()
  await begin.press('Enter')
  await page.getByRole('textbox', { name: /^Last name/ }).fill('Ostrander')
  await page.clock.runFor(47_000)
  await expect(page.getByRole('alertdialog', { name: 'Are you still there?' })).toBeVisible()
  await page.clock.runFor(15_000)
  await expect(begin).toBeVisible()
  await begin.press('Enter')
  await expect(page.getByRole('textbox', { name: /^Last name/ })).toHaveValue('')
})

/** Books a visit with a copay for a little later today, whatever day and hour it is. */
async function visitToday(clinic: Clinic): Promise<AppointmentId> {
  const { rest, directory } = clinic
  const patient = await recordOf(clinic, 'Wilhelmina', 'Ostrander')
  await insure(clinic, patient, 2500)
  const location = found(directory.locations[0])
  const { date, minute } = wallOf(Date.now(), location.zone)
  const id = newId<AppointmentId>(Date.now())
  await rest.post('/appointments', {
    ...{ id, patientId: patient.id, locationId: location.id, typeId: followUp(clinic).id },
    providerId: found(directory.providers.find(({ familyName }) => familyName === 'Chen')).id,
    start: dateTimeOf(date, Math.min(minute + 5, LAST_START)),
    minutes: 30,
    override: { reason: 'Squeezed in' },
  })
  return id
}

/** Visits lie on one day: the last minute at which one may begin. */
const LAST_START = 24 * 60 - 31

async function start(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.keyboard.type(words)
  await page
    .getByRole('option', { name: /Start the/ })
    .first()
    .click()
  await page.getByRole('button', { name: 'Start', exact: true }).click()
}

async function sayWho(page: Page, familyName: string, birthDate: string): Promise<void> {
  await page.getByRole('textbox', { name: /^Last name/ }).fill(familyName)
  await typeDate(page.getByRole('main'), 'Date of birth', birthDate)
  await page.getByRole('button', { name: 'Find my visit' }).click()
}

const readToTheEnd = (page: Page): Promise<void> =>
  page.getByRole('region').evaluate((text) => text.scrollTo(0, text.scrollHeight))

async function draw(page: Page): Promise<void> {
  const box = found((await page.locator('canvas').boundingBox()) ?? undefined)
  await page.mouse.move(box.x + 40, box.y + 40)
  await page.mouse.down()
  await page.mouse.move(box.x + 120, box.y + 60, { steps: 5 })
  await page.mouse.up()
}
