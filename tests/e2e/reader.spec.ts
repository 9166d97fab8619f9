import { expect, test } from './fixtures/practice.ts'
import { clinicAt, recordOf } from './steps/clinic.ts'
import { listenAloud } from './steps/said.ts'
import { signIn } from './steps/sign-in.ts'
import { command } from './steps/board.ts'

test('a visit is booked by ear: names, roles and what speaks by itself, in order', async ({
  page,
  practice,
}) => {
  const clinic = await clinicAt(practice.address)
  await recordOf(clinic, 'Alma', 'Quistgaard')
  const said = await listenAloud(page)
  const { keyboard } = page
  await signIn(page, 'frontdesk')
  await command(page, clinic.quietDay)

  await test.step('the window has its landmarks, and a link past them', async () => {
    await expect(page.getByRole('banner')).toBeVisible()
    await expect(page.getByRole('navigation', { name: 'Screens' })).toMatchAriaSnapshot(`
      - navigation "Screens":
        - button "Day"
    `)
    await expect(page.getByRole('main')).toBeVisible()
    await expect(page.getByRole('link', { name: 'Skip to the screen' })).toBeAttached()
  })

  const panel = page.getByRole('complementary', { name: 'Book an appointment' })
  await test.step('the form is named and begins with the patient', async () => {
    await command(page, 'book an appointment')
    await expect(panel.getByRole('combobox', { name: 'Patient' })).toBeFocused()
    await expect(panel).toMatchAriaSnapshot(`
      - complementary "Book an appointment":
        - heading "Book an appointment" [level=2]
        - button "Close"
        - combobox "Patient"
    `)
  })

  await test.step('the one who is found is an option that is active before Enter', async () => {
    await keyboard.type('quistgaard')
    const option = panel.getByRole('option', { name: /Quistgaard, Alma/ })
    await expect(option).toHaveAttribute('aria-selected', 'true')
    const active = await panel.getByRole('combobox').getAttribute('aria-activedescendant')
    expect(active).toBe(await option.getAttribute('id'))
    await keyboard.press('Enter')
  })

  await test.step('the keys go to the first time, which is chosen; every field has a name', async () => {
    const first = panel.getByRole('listbox', { name: 'Time' }).getByRole('option').first()
    await expect(first).toBeFocused()
    await expect(first).toHaveAttribute('aria-selected', 'true')
    for (const name of ['Type', 'Provider', 'Location'])
      await expect(panel.getByRole('button', { name: new RegExp(name, 'u') })).toBeVisible()
    await expect(panel.getByRole('textbox', { name: 'Length' })).toHaveValue(/\d/)
    await expect(panel.getByRole('button', { name: /^Book .*\d/ })).toBeEnabled()
  })

  await test.step('what was done is said once, and the keys are at what follows', async () => {
    await keyboard.press('Control+Enter')
    await expect(page.getByText('Alma Quistgaard is booked')).toBeVisible()
    const appointment = page.getByRole('complementary', { name: 'Appointment', exact: true })
    await expect(appointment.getByRole('button', { name: /^(Confirm|Check in)$/ })).toBeFocused()
    const heard = await said()
    const told = heard.filter((text) => text.includes('Alma Quistgaard is booked'))
    expect(told, heard.join(' | ')).toHaveLength(1)
    expect(heard.indexOf(told[0] ?? '')).toBeGreaterThan(0)
  })
})
