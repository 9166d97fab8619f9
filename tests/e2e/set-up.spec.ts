import { expect, test } from './fixtures/practice.ts'
import { examine } from './steps/examine.ts'

test.use({ furnishing: 'empty' })

test('a new practice is set up and its first patient booked', async ({ page }) => {
  await page.goto('/')
  const heading = (name: string) => page.getByRole('heading', { name, level: 2 })
  const next = () => page.getByRole('button', { name: 'Next' }).click()

  await test.step('clinic and location', async () => {
    await expect(heading('Your clinic')).toBeFocused()
    await examine(page, 'set-up-clinic')
    await page.getByLabel('Name of the clinic').fill('Lakeside Family Practice')
    await next()
    await expect(heading('Where you see patients')).toBeFocused()
    await page.getByLabel('Name of the location').fill('Main office')
    await expect(page.getByRole('combobox', { name: 'Time zone' })).toHaveValue('America/New York')
    await next()
  })

  await test.step('first provider, whose number is mistyped', async () => {
    await page.getByLabel('Given name').fill('Ruth')
    await page.getByLabel('Family name').fill('Abernathy')
    await page.getByLabel('NPI').fill('1234567890')
    for (const day of ['Sat', 'Sun'])
      await page.getByRole('checkbox', { name: day }).check({ force: true })
    await next()
    const npi = page.getByLabel('NPI')
    await expect(npi).toHaveAttribute('aria-invalid', 'true')
    await expect(page.getByText('this one does not add up')).toBeVisible()
    await examine(page, 'set-up-npi')
    await npi.fill('1234567893')
    await next()
  })

  await test.step('rooms and visits', async () => {
    await expect(heading('Rooms and kinds of visits')).toBeFocused()
    await examine(page, 'set-up-visits')
    await next()
  })

  await test.step('account', async () => {
    await page.getByLabel('Your name').fill('Ruth Abernathy')
    await page.getByLabel('User name').fill('ruth')
    await page.getByLabel('Password', { exact: false }).first().fill('four quiet herons')
    await next()
  })

  await test.step('a last look, and a change on the way', async () => {
    await page.getByRole('button', { name: 'Edit Provider' }).click()
    await page.getByLabel('Credentials').fill('MD')
    await next()
    await expect(page.getByText('Ruth Abernathy, MD')).toBeVisible()
    await examine(page, 'set-up-review')
    await page.getByRole('button', { name: 'Open the clinic' }).click()
  })

  await test.step('the first booking', async () => {
    await expect(page.getByRole('toolbar', { name: 'Day and view' })).toBeVisible()
    await page.getByRole('button', { name: 'Book', exact: true }).click()
    const panel = page.getByRole('complementary')
    await panel.getByRole('combobox', { name: 'Patient' }).fill('Miguel Santos')
    await panel.getByRole('option', { name: 'New patient “Miguel Santos”' }).click()
    await expect(panel.getByLabel('Family name')).toHaveValue('Santos')
    const born = panel.getByRole('group', { name: 'Date of birth' }).getByRole('spinbutton')
    await born.first().pressSequentially('03141975')
    await panel.getByRole('button', { name: 'Create record' }).click()
    await expect(panel.getByText('Santos, Miguel')).toBeVisible()
    await panel.getByRole('listbox', { name: 'Time' }).getByRole('option').first().waitFor()
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('Miguel Santos is booked')).toBeVisible()
  })
})
