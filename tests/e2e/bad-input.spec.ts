import { z } from 'zod'
import { expect, test } from './fixtures/practice.ts'
import { command, showDay, visitOf } from './steps/board.ts'
import { book, clinicAt, recordOf } from './steps/clinic.ts'
import { typeDate } from './steps/fields.ts'
import { password, signIn } from './steps/sign-in.ts'

const script = '<img src=x onerror=alert(1)>'

test('markup in a name is only a name, wherever it stands', async ({ page, practice }) => {
  const clinic = await clinicAt(practice.address)
  const day = clinic.quietDay
  const mallory = await recordOf(clinic, script, 'Mallory')
  await book(clinic, { patient: mallory, provider: 'Chen', start: `${day}T09:00` })
  const alarms: string[] = []
  page.on('dialog', (dialog) => {
    alarms.push(dialog.message())
    void dialog.dismiss()
  })
  await signIn(page, 'frontdesk')
  await showDay(page, day)
  await expect(visitOf(page, `${script} Mallory`)).toBeVisible()
  await visitOf(page, script).click()
  const panel = page.getByRole('complementary')
  await expect(panel.getByRole('heading', { name: `${script} Mallory` })).toBeVisible()
  await panel.getByRole('button', { name: 'Open record' }).click()
  await expect(page.getByRole('heading', { name: `${script} Mallory`, level: 1 })).toBeVisible()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('mallory')
  await expect(page.getByRole('option', { name: `Mallory, ${script}` })).toHaveCount(2)
  await expect(page.locator('img')).toHaveCount(0)
  expect(alarms).toEqual([])
})

test('hidden characters are refused at the field, and a second record is questioned', async ({
  page,
  practice,
}) => {
  const clinic = await clinicAt(practice.address)
  await recordOf(clinic, 'Alma', 'Quistgaard')
  await signIn(page, 'frontdesk')
  await command(page, 'go to patients')
  await page.getByRole('button', { name: 'New patient' }).click()
  const dialog = page.getByRole('dialog', { name: 'New patient' })
  await dialog.getByLabel('Given name').fill('Alma\u202egnp')
  await dialog.getByLabel('Family name').fill('Quistgaard')
  await typeDate(dialog, 'Date of birth', '1984-02-29')
  await dialog.getByRole('button', { name: /^Make/ }).click()
  await expect(dialog.getByLabel('Given name')).toHaveAttribute('aria-invalid', 'true')

  await dialog.getByLabel('Given name').fill('Alma')
  await expect(dialog.getByText('There may be a record of this person already')).toBeVisible()
  await dialog.getByRole('button', { name: 'Use this one' }).click()
  await expect(page.getByRole('heading', { name: 'Alma Quistgaard', level: 1 })).toBeVisible()
})

test('a record that somebody else changed meanwhile is explained, and what was typed stays', async ({
  page,
  practice,
}) => {
  const clinic = await clinicAt(practice.address)
  const day = clinic.quietDay
  const alma = await recordOf(clinic, 'Alma', 'Quistgaard')
  const visit = await book(clinic, { patient: alma, provider: 'Chen', start: `${day}T09:00` })
  await signIn(page, 'frontdesk')
  await showDay(page, day)
  await visitOf(page, 'Alma Quistgaard').click()
  const panel = page.getByRole('complementary')
  const reason = panel.getByLabel('Reason')
  await reason.fill('Knee')
  const { id, version, typeId, modality } = visit
  const changed = { version, typeId, modality, reason: 'Shoulder', notes: '', patientNotes: '' }
  await clinic.rest.put(`/appointments/${id}`, changed)
  await expect(panel.getByText('Somebody else changed this meanwhile.')).toBeVisible()
  await expect(panel.getByText('Now: Shoulder')).toBeVisible()
  await expect(reason).toHaveValue('Knee')
  await panel.getByRole('button', { name: 'Save mine' }).click()
  await expect(panel.getByText('Now: Shoulder')).toHaveCount(0)
  await expect(reason).toHaveValue('Knee')
})

test('a session that ends in the middle of a booking asks again, and the form books', async ({
  page,
  practice,
}) => {
  const clinic = await clinicAt(practice.address)
  await recordOf(clinic, 'Alma', 'Quistgaard')
  await signIn(page, 'frontdesk')
  await page.getByRole('button', { name: 'Book', exact: true }).click()
  const panel = page.getByRole('complementary')
  await panel.getByRole('combobox', { name: 'Patient' }).fill('quistg')
  await panel.getByRole('option', { name: /Quistgaard, Alma/ }).click()
  await panel.getByRole('listbox', { name: 'Time' }).getByRole('option').first().waitFor()
  await panel.getByLabel('Reason').fill('Sore throat')
  const sessions = z
    .array(z.object({ id: z.string(), displayName: z.string() }))
    .parse(await clinic.rest.get('/sessions'))
  const mine = sessions.filter(({ displayName }) => displayName === 'Rosa Delgado')
  for (const { id } of mine) await clinic.rest.remove(`/sessions/${id}`)

  await panel.getByRole('button', { name: /^Book/ }).click()
  const again = page.getByRole('dialog', { name: 'Sign in again' })
  await expect(again).toContainText('nothing you typed is lost')
  await again.getByLabel('Password').fill('not the password at all')
  await again.getByRole('button', { name: 'Sign in' }).click()
  await expect(again).toContainText('The name or the password is not right.')
  await again.getByLabel('Password').fill(password)
  await again.getByRole('button', { name: 'Sign in' }).click()
  await expect(again).toHaveCount(0)
  await expect(panel.getByLabel('Reason')).toHaveValue('Sore throat')
  await panel.getByRole('button', { name: /^Book/ }).click()
  await expect(page.getByText('Alma Quistgaard is booked')).toBeVisible()
})
