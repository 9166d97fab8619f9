import type { Page } from '@playwright/test'
import { dateTimeOf } from '../../core/kernel/dates.ts'
import { newId, type WaitlistEntryId } from '../../core/kernel/ids.ts'
import { expect, test } from './fixtures/practice.ts'
import { showDay, visitOf } from './steps/board.ts'
import {
  book,
  bookBegun,
  clinicAt,
  followUp,
  insure,
  recordOf,
  type Clinic,
  type Person,
} from './steps/clinic.ts'
import { handsOn } from './steps/counted.ts'
import { watchPrinter } from './steps/paper.ts'
import { signIn } from './steps/sign-in.ts'
import { settleTask } from './steps/task-table.ts'

/** Half hours of Dr. Chen's day, around the break at noon. */
const STARTS = [480, 510, 540, 570, 600, 630, 660, 690, 780, 810, 840, 870, 900, 930]

const panel = (page: Page) => page.getByRole('complementary')

/** The board of a day on which nothing but the journey's own is booked. */
async function boardOfQuietDay(page: Page, { quietDay }: Clinic, account = 'frontdesk') {
  await signIn(page, account)
  await showDay(page, quietDay)
}

async function waitFor(clinic: Clinic, { id: patientId }: Person): Promise<void> {
  const id = newId<WaitlistEntryId>(Date.now())
  const typeId = followUp(clinic).id
  await clinic.rest.put(`/waitlist/${id}`, { patientId, typeId, minutes: 30, version: null })
}

test('book a known patient at the first fitting time', async ({ page, practice }) => {
  const clinic = await clinicAt(practice.address)
  await recordOf(clinic, 'Wilhelmina', 'Ostrander')
  await signIn(page, 'frontdesk')
  const hands = handsOn(page)
  await hands.press('Control+k')
  await hands.type('ostr wil')
  await expect(page.getByRole('option', { name: /Ostrander, Wilhelmina/ }).first()).toBeVisible()
  await hands.press('Control+Enter')
  const first = panel(page).getByRole('listbox', { name: 'Time' }).getByRole('option').first()
  await expect(first).toHaveAttribute('aria-selected', 'true')
  await hands.press('Control+Enter')
  await expect(page.getByText('Wilhelmina Ostrander is booked')).toBeVisible()
  settleTask({ name: 'Book a known patient at the first fitting time', limit: 6 }, hands.taken)
})

test('book a new patient by phone', async ({ page }) => {
  await signIn(page, 'frontdesk')
  const hands = handsOn(page)
  await hands.press('b')
  await expect(panel(page).getByRole('combobox', { name: 'Patient' })).toBeFocused()
  await hands.type('Ottoline Quarmby')
  await expect(page.getByRole('option', { name: /^New patient/ })).toHaveAttribute(
    'aria-selected',
    'true',
  )
  await hands.press('Enter')
  await expect(panel(page).getByRole('spinbutton').first()).toBeFocused()
  await hands.type('03141986')
  await hands.press('Tab')
  await expect(panel(page).getByRole('textbox', { name: 'Phone' })).toBeFocused()
  await hands.type('2025550177')
  await hands.press('Enter')
  const first = panel(page).getByRole('listbox', { name: 'Time' }).getByRole('option').first()
  await expect(first).toBeFocused()
  await hands.press('Control+Enter')
  await expect(page.getByText('Ottoline Quarmby is booked')).toBeVisible()
  settleTask({ name: 'Book a new patient who phones', limit: 12 }, hands.taken)
})

test('move a visit to the next week, same time', async ({ page, practice }) => {
  const clinic = await clinicAt(practice.address)
  const patient = await recordOf(clinic, 'Wilhelmina', 'Ostrander')
  await book(clinic, { patient, provider: 'Chen', start: `${clinic.quietDay}T10:00` })
  await boardOfQuietDay(page, clinic)
  const hands = handsOn(page)
  await hands.click(visitOf(page, 'Wilhelmina Ostrander'), 'click the visit')
  await expect(panel(page).getByRole('heading', { name: 'Wilhelmina Ostrander' })).toBeVisible()
  await hands.press('n')
  await expect(panel(page).getByRole('button', { name: /^Move to .*10:00/ })).toBeFocused()
  await hands.press('Enter')
  await expect(page.getByText(/Wilhelmina Ostrander .*10:00/).last()).toBeVisible()
  await expect(visitOf(page, 'Wilhelmina Ostrander')).toHaveCount(0)
  settleTask({ name: 'Move a visit to the next week, same time', limit: 4 }, hands.taken)
})

test('check in with copay and receipt', async ({ page, practice }) => {
  const clinic = await clinicAt(practice.address)
  const patient = await recordOf(clinic, 'Wilhelmina', 'Ostrander')
  await insure(clinic, patient, 2500)
  await bookBegun(clinic, { patient, provider: 'Chen' })
  const printed = await watchPrinter(page)
  await signIn(page, 'frontdesk')
  const hands = handsOn(page)
  await hands.click(visitOf(page, 'Wilhelmina Ostrander'), 'click the visit')
  await expect(panel(page).getByRole('heading', { name: 'Wilhelmina Ostrander' })).toBeVisible()
  await hands.press('c')
  await expect(page.getByRole('button', { name: /^Take \$25\.00 and set arrived/ })).toBeFocused()
  await hands.press('Enter')
  await expect(page.getByRole('button', { name: /^Print the receipt for \$25/ })).toBeFocused()
  await hands.press('Enter')
  await expect.poll(printed).toHaveLength(1)
  settleTask({ name: 'Check in with copay and receipt', limit: 5 }, hands.taken)
})

test('cancel with a reason and offer the time to who waits', async ({ page, practice }) => {
  const clinic = await clinicAt(practice.address)
  const patient = await recordOf(clinic, 'Wilhelmina', 'Ostrander')
  await waitFor(clinic, await recordOf(clinic, 'Carla', 'Quarrie', '1991-06-06'))
  await book(clinic, { patient, provider: 'Chen', start: `${clinic.quietDay}T10:00` })
  await boardOfQuietDay(page, clinic)
  const hands = handsOn(page)
  await hands.click(visitOf(page, 'Wilhelmina Ostrander'), 'click the visit')
  await expect(panel(page).getByRole('heading', { name: 'Wilhelmina Ostrander' })).toBeVisible()
  await hands.press('Delete')
  await expect(panel(page).getByRole('radio', { name: 'The patient asked' })).toBeChecked()
  await hands.press('Enter')
  await expect(
    panel(page)
      .getByRole('button', { name: /^Offer to/ })
      .first(),
  ).toBeFocused()
  await hands.press('Enter')
  await expect(panel(page).getByRole('button', { name: /accepts$/ })).toBeVisible()
  settleTask(
    { name: 'Cancel with a reason and offer the time to who waits', limit: 4 },
    hands.taken,
  )
})

test('answer “when is my next visit?”', async ({ page, practice }) => {
  const clinic = await clinicAt(practice.address)
  const patient = await recordOf(clinic, 'Wilhelmina', 'Ostrander')
  await book(clinic, { patient, provider: 'Chen', start: `${clinic.quietDay}T10:00` })
  await signIn(page, 'frontdesk')
  const hands = handsOn(page)
  await hands.press('Control+k')
  await hands.type('ostr wil')
  const row = page.getByRole('option', { name: /Ostrander, Wilhelmina/ }).first()
  await expect(row).toContainText(/Next: .*10:00 AM · .*Chen/)
  settleTask({ name: 'Answer “when is my next visit?”', limit: 2 }, hands.taken)
})

test('print tomorrow’s schedule', async ({ page }) => {
  const printed = await watchPrinter(page)
  await signIn(page, 'frontdesk')
  const hands = handsOn(page)
  await hands.press('Control+Shift+P')
  const dialog = page.getByRole('dialog', { name: 'Print the daily schedule' })
  await expect(dialog.getByRole('button', { name: 'Print', exact: true })).toBeFocused()
  await hands.press('Enter')
  await expect.poll(printed).toHaveLength(1)
  settleTask({ name: 'Print tomorrow’s schedule', limit: 3 }, hands.taken)
})

test('note a sick day and deal with its fourteen patients', async ({ page, practice }) => {
  const clinic = await clinicAt(practice.address)
  for (const [at, minute] of STARTS.entries()) {
    const patient = await recordOf(clinic, `Call${at}`, `Quistgaard${at}`)
    await book(clinic, { patient, provider: 'Chen', start: dateTimeOf(clinic.quietDay, minute) })
  }
  await boardOfQuietDay(page, clinic, 'manager')
  const hands = handsOn(page)
  await hands.press('o')
  await expect(page.getByRole('combobox', { name: 'Provider' })).toBeFocused()
  await hands.type('chen')
  await hands.press('Enter')
  await expect(page.getByText('14 to move')).toBeVisible()
  await hands.press('Control+Enter')
  const list = page.getByRole('region', { name: 'Patients to call' })
  const outcomes = list.getByRole('button', { name: /^Outcome of the call/ })
  for (const at of STARTS.keys()) {
    await expect(outcomes.nth(at)).toBeFocused()
    await hands.press('r')
  }
  await expect(page.getByText('Everybody was called.')).toBeVisible()
  settleTask(
    { name: 'Note a sick day and deal with its fourteen patients', limit: 25 },
    hands.taken,
  )
})
