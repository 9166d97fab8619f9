import { expectAccessible } from './fixtures/axe.ts'
import { expect, test } from './fixtures/practice.ts'
import { command, showDay, visitOf } from './steps/board.ts'
import { book, clinicAt, recordOf } from './steps/clinic.ts'
import { choose } from './steps/fields.ts'
import { watchPrinter } from './steps/paper.ts'
import { signIn } from './steps/sign-in.ts'

test('a manager adds a room, a type, a provider and an account, which can be used at once', async ({
  page,
  practice,
  browser,
}) => {
  await signIn(page, 'manager')
  await command(page, 'settings')
  const sections = page.getByRole('navigation', { name: 'Settings' })
  const section = (name: string) => sections.getByRole('button', { name })
  const dialog = page.getByRole('dialog')
  const save = async () => {
    await dialog.getByRole('button', { name: 'Save' }).click()
    await expect(dialog).toHaveCount(0)
  }

  await section('Rooms and chairs').click()
  await page.getByRole('button', { name: 'Add a room or chair' }).click()
  await dialog.getByLabel('Name').fill('Chair 9')
  await choose(dialog, 'Kind', 'Chair')
  await save()
  await expect(page.getByRole('row', { name: /Chair 9/ })).toBeVisible()

  await section('Appointment types').click()
  await page.getByRole('button', { name: 'Add a type' }).click()
  await dialog.getByLabel('Name').fill('Travel vaccination')
  await dialog.getByLabel('Usual copay').fill('900')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog.getByLabel('Usual copay')).toHaveAttribute('aria-invalid', 'true')
  await dialog.getByLabel('Usual charge').fill('900')
  await save()

  await section('Providers').click()
  await page.getByRole('button', { name: 'Add a provider' }).click()
  await dialog.getByLabel('Given name').fill('Ingrid')
  await dialog.getByLabel('Family name').fill('Thorvald')
  await dialog.getByLabel('NPI').fill('1234567890')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog.getByLabel('NPI')).toHaveAttribute('aria-invalid', 'true')
  await dialog.getByLabel('NPI').fill('1245319599')
  await save()
  await expect(page.getByRole('row', { name: /Ingrid Thorvald/ })).toBeVisible()

  await section('Accounts').click()
  await page.getByRole('button', { name: 'Add an account' }).click()
  await dialog.getByLabel(/^Name/).fill('Ingrid Thorvald')
  await dialog.getByLabel('Signs in as').fill('ingrid')
  await choose(dialog, 'Role', 'Provider')
  await dialog.getByLabel('Password').fill('three calm rivers')
  await save()
  const other = await browser.newPage({ baseURL: practice.address })
  await signIn(other, 'ingrid', 'three calm rivers')
  await other.close()
})

test('a manager reads the audit log, prints without names and takes a payment back', async ({
  page,
  practice,
}) => {
  const clinic = await clinicAt(practice.address)
  const day = clinic.quietDay
  const alma = await recordOf(clinic, 'Alma', 'Quistgaard')
  await book(clinic, { patient: alma, provider: 'Chen', start: `${day}T09:00` })
  const printed = await watchPrinter(page)
  await signIn(page, 'manager')
  await showDay(page, day)

  await test.step('takes a payment and takes it back', async () => {
    await visitOf(page, 'Alma Quistgaard').click()
    const panel = page.getByRole('complementary')
    await panel.getByRole('button', { name: 'Take payment' }).click()
    await panel.getByRole('radio', { name: 'Card' }).click({ force: true })
    await panel.getByLabel('Last four digits').fill('4242')
    await panel.getByRole('button', { name: /^Take \$/ }).click()
    const payments = panel.getByRole('list', { name: 'Payments' }).getByRole('listitem')
    await expect(payments).toHaveCount(1)
    await payments.getByRole('button', { name: 'Take back' }).click()
    await panel.getByLabel('Reason', { exact: false }).first().fill('Wrong card')
    // The history offers the same further down.
    await panel
      .getByRole('button', { name: /^Take back \$/ })
      .first()
      .click()
    await expect(payments).toHaveCount(2)
    await expect(payments.first()).toContainText('Taken back')
    await expectAccessible(page)
  })

  await test.step('prints the schedule in its privacy form', async () => {
    await page.keyboard.press('Control+p')
    const dialog = page.getByRole('dialog', { name: 'Print the daily schedule' })
    await dialog.getByText('Privacy form').click()
    await expect(dialog.getByRole('switch', { name: 'Privacy form' })).toBeChecked()
    await dialog.getByRole('button', { name: 'Print' }).click()
    await expect.poll(printed).toHaveLength(1)
  })

  await test.step('finds it all in the audit log, whose chain is whole', async () => {
    await command(page, 'audit')
    await page.getByRole('button', { name: 'Check the chain' }).click()
    await expect(page.getByText(/^All [\d,]+ entries are as they were written\.$/)).toBeVisible()
    await choose(page.getByRole('main'), 'Action', 'Reversed a payment')
    const rows = page.getByRole('region', { name: 'Entries of the audit log' }).getByRole('row')
    await expect(rows).toHaveCount(2)
    await expect(rows.last()).toContainText('Marcus Reed')
  })
})
