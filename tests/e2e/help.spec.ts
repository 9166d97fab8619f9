import { expectAccessible } from './fixtures/axe.ts'
import { expect, test } from './fixtures/practice.ts'
import { command, grid, showDay, visitOf } from './steps/board.ts'
import { book, clinicAt, recordOf, speak } from './steps/clinic.ts'
import { signIn } from './steps/sign-in.ts'

test('help opens at what is on the screen, is searched, and leaves the work as it was', async ({
  page,
  practice,
}) => {
  const clinic = await clinicAt(practice.address)
  await signIn(page, 'frontdesk')
  const { keyboard } = page
  const help = page.getByRole('dialog', { name: 'Help' })
  const panel = page.getByRole('complementary')

  await test.step('the tour is offered out of the way, taken, and left', async () => {
    await page.getByRole('button', { name: 'New here? Take the tour', exact: true }).click()
    await expect(page.getByRole('heading', { name: 'This is the day' })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Next', exact: true })).toBeFocused()
    await keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: 'Find anything' })).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Leave the tour' }).click()
    await expect(page.getByRole('heading', { name: 'Find anything' })).toHaveCount(0)
    await page.reload()
    await expect(page.getByRole('toolbar', { name: 'Day and view' })).toBeVisible()
    await expect(page.getByRole('button', { name: /Take the tour/ })).toHaveCount(0)
  })

  await test.step('a tour that is asked for again ends by Escape', async () => {
    await command(page, 'tour')
    await expect(page.getByRole('button', { name: 'Next', exact: true })).toBeFocused()
    await keyboard.press('Escape')
    await expect(page.getByRole('heading', { name: 'This is the day' })).toHaveCount(0)
  })

  await test.step('from a field of the booking panel', async () => {
    await keyboard.press('b')
    await expect(panel.getByRole('combobox', { name: 'Patient' })).toBeFocused()
    await keyboard.type('Quistgaard')
    await keyboard.press('F1')
    await expect(help.getByRole('article', { name: 'Booking' })).toBeVisible()
    await expect(help.getByRole('searchbox')).toBeFocused()
    await keyboard.type('routing')
    await keyboard.press('Control+a')
    await keyboard.type('copay')
    await expect(help.locator('mark').first()).toHaveText('copay')
    await expectAccessible(page)
    await keyboard.press('Escape')
    await keyboard.press('Escape')
    await expect(help).toHaveCount(0)
    await expect(panel.getByRole('combobox', { name: 'Patient' })).toHaveValue('Quistgaard')
  })

  await test.step('what changed, and every shortcut', async () => {
    await page.getByRole('button', { name: 'Help and what changed' }).click()
    await page.getByRole('menuitem', { name: 'What changed' }).click()
    await expect(page.getByRole('dialog', { name: 'What changed' })).toContainText(
      'Find anything with',
    )
    await keyboard.press('Enter')
    await page.getByRole('toolbar', { name: 'Day and view' }).getByRole('button').first().focus()
    await keyboard.press('?')
    const keys = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
    await expect(keys.getByRole('searchbox')).toBeFocused()
    await keyboard.type('next week')
    await expect(keys.getByText('Same time next week…')).toBeVisible()
    await expect(keys.getByText('Book an appointment')).toHaveCount(0)
    await keyboard.press('Escape')
    await keyboard.press('Escape')
    await expect(keys).toHaveCount(0)
  })

  await test.step('in Spanish', async () => {
    await speak(page, clinic, 'es')
    await keyboard.press('F1')
    await expect(page.getByRole('article', { name: 'Reservar una cita' })).toBeVisible()
  })
})

test('one box finds visits of a day, settings in the other language, and what is used most', async ({
  page,
  practice,
}) => {
  const clinic = await clinicAt(practice.address)
  const patient = await recordOf(clinic, 'Wilhelmina', 'Ostrander')
  await book(clinic, { patient, provider: 'Chen', start: `${clinic.quietDay}T10:00` })
  await signIn(page, 'manager')
  const { keyboard } = page
  const options = page.getByRole('option')

  await test.step('a name and a date', async () => {
    await keyboard.press('Control+k')
    await keyboard.type(`ostrander ${clinic.quietDay}`)
    const visits = page.getByRole('group', { name: /^Appointments on/ })
    await expect(visits.getByRole('option')).toHaveText(/Ostrander, Wilhelmina.*10:00 AM.*Chen/)
    await expectAccessible(page)
    await keyboard.press('Enter')
    await expect(visitOf(page, 'Wilhelmina Ostrander')).toBeVisible()
    await expect(page.getByRole('complementary')).toContainText('Wilhelmina Ostrander')
  })

  await test.step('what can be done for a patient', async () => {
    const recent = page.getByRole('group', { name: 'Patients you looked at last' })
    await expect(async () => {
      await keyboard.press('Escape')
      await keyboard.press('Control+k')
      await expect(recent).toContainText('Ostrander, Wilhelmina', { timeout: 2000 })
    }).toPass()
    await keyboard.press('ArrowRight')
    await expect(options).toHaveText([
      /^Open the next visit/,
      'Book an appointment',
      'Open the record',
    ])
    await keyboard.press('Escape')
    await expect(options.first()).toContainText('Ostrander, Wilhelmina')
    await keyboard.press('Escape')
    await expect(options).toHaveCount(0)
  })

  await test.step('a key right after Escape is for what lay beneath, which fades meanwhile', async () => {
    await page.emulateMedia({ reducedMotion: 'no-preference' })
    const cell = grid(page).locator('[data-cursor]')
    await cell.focus()
    for (const opening of ['?', 'Control+k', 'F1', 'Control+p']) {
      const before = (await cell.getAttribute('aria-label')) ?? ''
      await keyboard.press(opening)
      await expect(page.getByRole('dialog').locator(':focus')).toBeVisible()
      await keyboard.press('Escape')
      await keyboard.press('ArrowDown')
      await expect(cell).toBeFocused()
      await expect(cell).not.toHaveAttribute('aria-label', before)
    }
    await page.emulateMedia({ reducedMotion: 'reduce' })
  })

  await test.step('a setting by its Spanish name', async () => {
    await keyboard.press('Control+k')
    await keyboard.type('zona horaria')
    await keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: 'Locations', level: 2 })).toBeVisible()
  })

  await test.step('a chapter of the guide by what it says', async () => {
    await keyboard.press('Control+k')
    await keyboard.type('routing slip')
    const chapters = page.getByRole('group', { name: 'Help' }).getByRole('option')
    await expect(chapters).toHaveText(['Check-in and money'])
    await keyboard.press('Escape')
    await keyboard.press('Escape')
    await expect(options).toHaveCount(0)
  })

  await test.step('what was used comes first', async () => {
    await showDay(page, clinic.quietDay)
    const used = page.waitForResponse(/preferences\/used/)
    await keyboard.press('Control+k')
    await keyboard.type('plan a group')
    await keyboard.press('Enter')
    await expect(page.getByRole('complementary')).toBeVisible()
    await used
    await keyboard.press('Control+k')
    const most = page.getByRole('group', { name: 'What you use most' })
    await expect(most.getByRole('option').first()).toHaveText('Plan a group')
  })
})
