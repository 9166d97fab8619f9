import { z } from 'zod'
import { BoardEntry } from '../../core/appointments/contract.ts'
import { dateTimeOf, type LocalDate } from '../../core/kernel/dates.ts'
import { newId, type GroupId } from '../../core/kernel/ids.ts'
import { expectAccessible } from './fixtures/axe.ts'
import { expect, test } from './fixtures/practice.ts'
import { keepScreen } from './fixtures/screens.ts'
import { columnOf, command, showDay } from './steps/board.ts'
import { book, clinicAt, recordOf, type Clinic } from './steps/clinic.ts'
import { examine } from './steps/examine.ts'
import { watchPrinter } from './steps/paper.ts'
import { signIn } from './steps/sign-in.ts'

/** Each screen is looked at four times. */
test.setTimeout(240_000)

/** Half hours of Dr. Chen's day, around the break at noon. */
const STARTS = [480, 510, 540, 570, 600, 630, 660, 690, 780, 810, 840, 870, 900, 930]

/** So many visits of Dr. Chen on one day. */
async function fillDay(clinic: Clinic, day: LocalDate, count: number): Promise<BoardEntry[]> {
  const booked: BoardEntry[] = []
  for (const [at, minute] of STARTS.slice(0, count).entries()) {
    const patient = await recordOf(clinic, `Call${at}`, `Quistgaard${at}`)
    booked.push(await book(clinic, { patient, provider: 'Chen', start: dateTimeOf(day, minute) }))
  }
  return booked
}

/** An empty group of Dr. Chen's. */
async function meet({ rest, directory }: Clinic, name: string, start: string): Promise<void> {
  const chen = directory.providers.find(({ familyName }) => familyName === 'Chen')
  const [locationId] = directory.locations.map(({ id }) => id)
  const [type] = directory.types.filter(({ needs }) => needs.length === 0)
  const id = newId<GroupId>(Date.now())
  const place = { providerId: chen?.id, locationId, start, minutes: type?.usualMinutes }
  await rest.post('/groups', { id, name, capacity: 8, typeId: type?.id, ...place })
}

/** Where and how the visits of a day stand, those of one provider. */
async function standing(clinic: Clinic, day: LocalDate) {
  const list = await clinic.rest.get(`/appointments?from=${day}&to=${day}`)
  return z
    .array(BoardEntry)
    .parse(list)
    .map(({ id, startsAt, providerId, status }) => ({ id, startsAt, providerId, status }))
}

test('a sick day of fourteen visits is settled and called through in 25 keys, and taken back', async ({
  page,
  practice,
}) => {
  const clinic = await clinicAt(practice.address)
  const day = clinic.quietDay
  await fillDay(clinic, day, STARTS.length)
  const before = await standing(clinic, day)
  await signIn(page, 'manager')
  await showDay(page, day)
  let keys = 0
  const press = async (...pressed: readonly string[]) => {
    for (const key of pressed) {
      await page.keyboard.press(key)
      keys += 1
    }
  }

  await test.step('enters it, with a new time for everybody', async () => {
    await press('o')
    await expect(page.getByRole('combobox', { name: 'Provider' })).toBeFocused()
    await press('c', 'h', 'e', 'Enter')
    await expect(page.getByRole('heading', { name: '14 visits are affected' })).toBeVisible()
    await expect(page.getByText('14 to move')).toBeVisible()
    await examine(page, 'absence-consequences')
    await press('Control+Enter')
  })

  const list = page.getByRole('region', { name: 'Patients to call' })
  await test.step('writes down that everybody was reached', async () => {
    await expect(list.getByRole('row')).toHaveCount(15)
    await examine(page, 'absence-calls')
    const outcomes = list.getByRole('button', { name: /^Outcome of the call/ })
    for (let at = 0; at < 14; at += 1) {
      await expect(outcomes.nth(at)).toBeFocused()
      await press('r')
    }
    await expect(page.getByText('Everybody was called.')).toBeVisible()
    await expect(list.getByText('Informed')).toHaveCount(14)
  })
  expect(keys).toBeLessThanOrEqual(25)
  expect(await standing(clinic, day)).toEqual([])

  await test.step('takes all of it back', async () => {
    await page.getByRole('button', { name: 'Take back' }).click()
    const dialog = page.getByRole('alertdialog')
    await dialog.getByRole('button', { name: 'Take back' }).click()
    await expect(page.getByText(/^This time off was taken back\. Patients who/)).toBeVisible()
    await expect(list.getByText('Back at the old time')).toHaveCount(14)
    expect(await standing(clinic, day)).toEqual(before)
  })
})

test('visits are moved, called first, kept or cancelled one by one, and the list is printed', async ({
  page,
  practice,
}) => {
  const clinic = await clinicAt(practice.address)
  const day = clinic.quietDay
  await fillDay(clinic, day, 4)
  await meet(clinic, 'Chair yoga', dateTimeOf(day, 840))
  const printed = await watchPrinter(page)
  await signIn(page, 'manager')
  await showDay(page, day)
  const met = page.getByRole('region', { name: 'Visits that are affected' })
  const line = (name: string) => met.getByRole('row').filter({ hasText: name })

  await test.step('begins at the head of the column', async () => {
    await columnOf(page, 'Chen').getByRole('rowheader').click({ button: 'right' })
    await page.getByRole('menuitem', { name: /Time off/ }).click()
    await expect(met.getByRole('row')).toHaveCount(5)
  })

  await test.step('is told of the group that meets then, and can open it', async () => {
    const groups = page.getByRole('region', { name: 'Groups that meet then' })
    await expect(groups.getByRole('row')).toHaveCount(2)
    await expect(groups).toContainText('0 of 8 taken')
    await groups.getByRole('button', { name: 'Chair yoga' }).click()
    await expect(page.getByRole('complementary', { name: 'Chair yoga' })).toBeVisible()
    await expectAccessible(page)
    await keepScreen(page, 'absence-groups')
    await page.getByRole('complementary').getByRole('button', { name: 'Close' }).click()
    await expect(page.getByRole('complementary', { name: 'Chair yoga' })).toHaveCount(0)
  })

  await test.step('chooses another time, and what becomes of the others', async () => {
    await line('Quistgaard0')
      .getByRole('button', { name: /Other times for/ })
      .click()
    const times = page.getByRole('dialog', { name: 'Other times for Call0 Quistgaard0' })
    await times.getByRole('listbox', { name: 'Other times' }).getByRole('option').nth(2).click()
    await examine(page, 'absence-other-times')
    await times.getByRole('button', { name: 'Take this time' }).click()
    await expect(times).toHaveCount(0)
    await line('Quistgaard1').getByRole('radio', { name: 'Call first' }).click()
    await line('Quistgaard2').getByRole('radio', { name: 'Keep' }).click()
    await line('Quistgaard3').getByRole('radio', { name: 'Cancel' }).click()
    const sum = '1 to move · 1 to call first · 1 to keep · 1 to cancel'
    await expect(page.getByText(sum)).toBeVisible()
    await page.getByLabel('Reason').fill('Ill')
    await page.getByRole('button', { name: /Save time off/ }).click()
  })

  await test.step('moves the one who was called first to what was offered', async () => {
    const list = page.getByRole('region', { name: 'Patients to call' })
    await expect(list.getByRole('row')).toHaveCount(4)
    const called = list.getByRole('row').filter({ hasText: 'Quistgaard1' })
    await expect(called).toContainText('Not moved yet')
    await called.getByRole('button', { name: /^Outcome/ }).click()
    await page.getByRole('menuitem', { name: /^Move to/ }).click()
    await expect(called).not.toContainText('Not moved yet')
    await expect(called).toContainText('Informed')
    await expect(list.getByText('Cancelled')).toHaveCount(1)
  })

  await test.step('prints what is left, from the list and from the print dialog', async () => {
    await page.getByRole('button', { name: 'Print call list' }).click()
    await expect.poll(printed).toHaveLength(1)
    await page.keyboard.press('Control+p')
    await page.getByRole('dialog').getByText('Call list', { exact: true }).click()
    const dialog = page.getByRole('dialog', { name: 'Print a call list' })
    await examine(page, 'absence-print')
    await dialog.getByRole('button', { name: 'Print' }).click()
    await expect.poll(printed).toHaveLength(2)
  })

  await test.step('finds it among all time off, with the calls that are left', async () => {
    await command(page, 'call lists')
    const row = page.getByRole('row').filter({ hasText: 'Ada Chen' }).filter({ hasText: 'Ill' })
    await expect(row).toContainText('2 calls left')
    await examine(page, 'absences')
  })
})

test('a manager closes the practice on federal holidays, once', async ({ page }) => {
  await signIn(page, 'manager')
  await command(page, 'settings')
  const sections = page.getByRole('navigation', { name: 'Settings' })
  await sections.getByRole('button', { name: 'Holidays' }).click()
  const add = async (said: RegExp) => {
    await page.getByRole('button', { name: 'US federal holidays' }).click()
    const dialog = page.getByRole('dialog', { name: 'US federal holidays' })
    await dialog.getByText('Juneteenth').click()
    await expectAccessible(page)
    await dialog.getByRole('button', { name: 'Add these days' }).click()
    await expect(page.getByText(said).first()).toBeVisible()
  }
  await add(/^2 holidays are added\. 12 days were closed already\.$/)
  await expect(page.getByRole('row', { name: /Juneteenth/ })).toHaveCount(1)
  await add(/^0 holidays are added\. 14 days were closed already\.$/)
  await page.getByRole('radio', { name: 'Past' }).click()
  await expect(page.getByRole('row', { name: /Juneteenth/ })).toHaveCount(1)
  await keepScreen(page, 'holidays-past')
})
