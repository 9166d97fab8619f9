import { expectAccessible } from './fixtures/axe.ts'
import { expect, test } from './fixtures/practice.ts'
import { command } from './steps/board.ts'
import { book, clinicAt, recordOf } from './steps/clinic.ts'
import { signIn } from './steps/sign-in.ts'

test('two records of one person become one, and two again', async ({ page, practice }) => {
  const clinic = await clinicAt(practice.address)
  const wanda = await recordOf(clinic, 'Wanda', 'Xanthos')
  const twin = await recordOf(clinic, 'Vanda', 'Xanthos')
  await book(clinic, { patient: twin, provider: 'Chen', start: `${clinic.quietDay}T10:00` })
  await signIn(page, 'manager')

  await test.step('likely duplicates are listed', async () => {
    await command(page, 'merge duplicates')
    const row = page.getByRole('row').filter({ hasText: 'Xanthos, Wanda' })
    await expect(row).toContainText('Xanthos, Vanda')
    await expectAccessible(page)
  })

  await test.step('two people are kept apart, until that is taken back', async () => {
    const dismiss = page.getByRole('button', { name: /^These are two people/ })
    const row = page.getByRole('row').filter({ hasText: 'Xanthos, Wanda' }).filter({ has: dismiss })
    await row.getByRole('button', { name: /^These are two people/ }).click()
    const apart = page.getByRole('region', { name: 'Two people' }).getByRole('row')
    await expect(apart.filter({ hasText: 'Xanthos, Vanda' })).toBeVisible()
    await expect(row).toHaveCount(0)
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Undo' }).first().click()
    await row.getByRole('button', { name: 'Xanthos, Wanda', exact: true }).click()
  })

  await test.step('both are compared side by side', async () => {
    await page.getByRole('button', { name: 'More', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Merge with…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Merge with another record' })
    await dialog.getByRole('combobox', { name: 'Other record' }).fill('xanthos')
    await page.getByRole('option', { name: /Xanthos, Vanda/ }).click()
    await expect(page.getByRole('region', { name: 'Stays' })).toContainText('Xanthos, Wanda')
    const given = page.getByRole('radiogroup', { name: 'Given name' })
    await expect(given.getByRole('radio', { name: 'Wanda' })).toBeChecked()
    await given.getByText('Vanda').click()
    await expect(page.getByText('Appointments 1')).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('button', { name: /^Make one record/ }).click()
  })

  await test.step('the record has the visit and the chosen name', async () => {
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Vanda Xanthos')
    await expect(page.getByText(/was made part of this one/)).toBeVisible()
    await expect(page.getByText('None booked')).toHaveCount(0)
  })

  await test.step('the merge is taken back', async () => {
    await page.getByRole('button', { name: 'Take the merge back' }).click()
    const dialog = page.getByRole('alertdialog')
    await dialog.getByRole('button', { name: 'Take the merge back' }).click()
    await expect(page.getByText(/stands by itself again/).last()).toBeVisible()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Wanda Xanthos')
    await expect(page.getByText('None booked')).toBeVisible()
  })
  expect(await clinic.rest.get(`/patients/${wanda.id}`)).toMatchObject({ mergedInto: null })
  expect(await clinic.rest.get(`/patients/${twin.id}`)).toMatchObject({ mergedInto: null })
})
