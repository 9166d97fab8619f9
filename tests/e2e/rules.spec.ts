import { z } from 'zod'
import { addDays } from '../../core/kernel/dates.ts'
import { newId, type RuleId } from '../../core/kernel/ids.ts'
import { dateAt } from '../../core/kernel/zones.ts'
import type { RuleScope, RuleSetting } from '../../core/rulebook/contract.ts'
import { expectAccessible } from './fixtures/axe.ts'
import { expect, test } from './fixtures/practice.ts'
import { keepScreen } from './fixtures/screens.ts'
import { boxOf, columnOf, command, drag, dragVisit, showDay, visitOf } from './steps/board.ts'
import {
  book,
  bookBegun,
  clinicAt,
  followUp,
  found,
  recordOf,
  type Clinic,
  type Person,
} from './steps/clinic.ts'
import { examine } from './steps/examine.ts'
import { choose } from './steps/fields.ts'
import { signIn } from './steps/sign-in.ts'

/** Each screen is looked at four times. */
test.setTimeout(240_000)

/** Writes a rule, for the whole practice unless `scope` says otherwise. */
async function rule({ rest }: Clinic, setting: RuleSetting, scope: Partial<RuleScope> = {}) {
  const id = newId<RuleId>(Date.now())
  await rest.put(`/scheduling-rules/${id}`, { setting, sentence: null, version: null, ...scope })
}

const chenOf = ({ directory }: Clinic) =>
  found(directory.providers.find(({ familyName }) => familyName === 'Chen'))

test('a manager writes rules in her own words and sees which of them hold', async ({ page }) => {
  await signIn(page, 'manager')
  await command(page, 'settings')
  await page
    .getByRole('navigation', { name: 'Settings' })
    .getByRole('button', { name: 'Booking rules' })
    .click()
  const add = () => page.getByRole('button', { name: 'Add a rule' }).click()
  const dialog = page.getByRole('dialog')
  const save = async () => {
    await dialog.getByRole('button', { name: 'Save' }).click()
    await expect(dialog).toHaveCount(0)
  }

  await add()
  await expect(dialog.getByText('Book at least 2 hours ahead.')).toBeVisible()
  await expectAccessible(page)
  await save()

  await add()
  await dialog.getByLabel('At least').fill('1')
  await choose(dialog, 'Unit', 'days')
  await choose(dialog, 'Provider', 'Ada Chen')
  await expect(dialog.getByText('Book at least 1 day ahead.')).toBeVisible()
  await dialog.getByLabel('In your own words').fill('Dr. Chen plans her days the evening before.')
  await expect(dialog.getByRole('status')).toContainText('the evening before.')
  await examine(page, 'rules-dialog')
  await save()

  await add()
  await choose(dialog, 'Provider', 'Ada Chen')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog.getByText('There is such a rule for exactly these already')).toBeVisible()
  await choose(dialog, 'What the rule is about', 'Provider and assistant time')
  await dialog.getByRole('button', { name: 'Add a part' }).click()
  await choose(dialog, 'Appointment type', 'Filling')
  await examine(page, 'rules-phases')
  await save()

  const holding = page.getByRole('region', { name: 'What holds for…' })
  await choose(holding, 'Provider', 'Ada Chen')
  const won = holding.getByRole('row', { name: /Notice needed/ })
  await expect(won).toContainText('Book at least 1 day ahead.')
  await expect(won).toContainText('Whole practice: Book at least 2 hours ahead.')
  await choose(holding, 'Provider', 'Samuel Okafor')
  await expect(won).toContainText('Book at least 2 hours ahead.')
  await expect(page.getByRole('rowheader', { name: 'Notice needed' })).toHaveCount(1)
  await examine(page, 'rules')

  await page.getByRole('button', { name: 'Take out of use: Notice needed, Ada Chen' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Take out of use' }).click()
  await expect(page.getByText('the evening before')).toHaveCount(0)
  await expect(
    page.getByRole('row', { name: /Whole practice Book at least 2 hours/ }),
  ).toBeVisible()
})

test('a booking is told what its rules ask for, and booked once it is given', async ({
  page,
  practice,
}) => {
  const clinic = await clinicAt(practice.address)
  const providerId = chenOf(clinic).id
  await rule(clinic, { kind: 'referral', on: true }, { providerId })
  await rule(clinic, { kind: 'deposit', cents: 5_000 }, { providerId })
  const { quietDay: day } = clinic
  const alma = await recordOf(clinic, 'Alma', 'Quistgaard')
  await recordOf(clinic, 'Boris', 'Tannenbaum')
  await book(clinic, { patient: alma, provider: 'Okafor', start: `${day}T09:00` })
  await signIn(page, 'frontdesk')
  await showDay(page, day)
  const other = await boxOf(visitOf(page, 'Alma Quistgaard'))
  const column = await boxOf(columnOf(page, 'Ada Chen'))
  const at = (y: number) => ({ x: column.x + column.width / 2, y })
  await drag(page, at(other.y + 2), at(other.y + other.height - 2))

  const panel = page.getByRole('complementary')
  await panel.getByRole('combobox', { name: 'Patient' }).fill('tannenb')
  await panel.getByRole('option', { name: /Tannenbaum, Boris/ }).click()
  await choose(panel, 'Type', followUp(clinic).name)
  await expect(panel.getByText('Ask for a deposit of $50.00.')).toBeVisible()
  await panel.getByRole('button', { name: /^Book .*9:00/ }).click()
  await expect(panel.getByText('This visit needs a referral.')).toBeVisible()
  await expect(panel.getByText('No opening was found')).toHaveCount(0)
  await examine(page, 'rules-booking-declined')
  await panel.getByLabel('Referred by').fill('Dr. Ito')
  await panel.getByRole('button', { name: /^Book .*9:00/ }).click()
  await expect(page.getByText('Boris Tannenbaum is booked')).toBeVisible()
  await expect(panel.getByLabel('Referred by')).toHaveValue('Dr. Ito')
  await expect(panel.getByText('$50.00')).toBeVisible()
})

test('a drag against a rule is explained, and a manager goes on with a reason', async ({
  page,
  practice,
}) => {
  const clinic = await clinicAt(practice.address)
  const { quietDay: day } = clinic
  const alma = await recordOf(clinic, 'Alma', 'Quistgaard')
  const boris = await recordOf(clinic, 'Boris', 'Tannenbaum')
  await book(clinic, { patient: alma, provider: 'Chen', start: `${day}T09:00` })
  await book(clinic, { patient: boris, provider: 'Okafor', start: `${day}T10:00` })
  await rule(clinic, { kind: 'day_limit', count: 1 }, { providerId: chenOf(clinic).id })
  await signIn(page, 'manager')
  await showDay(page, day)
  const chen = columnOf(page, 'Ada Chen')
  await dragVisit(page, visitOf(page, 'Boris Tannenbaum'), { minutes: 0, column: chen })
  const dialog = page.getByRole('dialog', { name: 'Boris Tannenbaum could not be moved' })
  await expect(dialog).toContainText('At most 1 visit a day.')
  await examine(page, 'rules-move-declined')
  await dialog.getByLabel('Reason for moving it anyway').fill('Twins of the first patient')
  await dialog.getByRole('button', { name: 'Move anyway' }).click()
  await expect(visitOf(chen, 'Boris Tannenbaum')).toBeVisible()

  await command(page, 'audit')
  const entry = page.getByRole('row', { name: /Rule broken with a reason/ })
  await expect(entry.first()).toContainText('Visits a day')
})

/** Books the first opening from tomorrow on; answers its date on the wall. */
async function bookSoon(clinic: Clinic, patient: Person): Promise<string> {
  const { directory, rest } = clinic
  const location = found(directory.locations[0])
  const today = dateAt(Date.now(), location.zone)
  const [from, to] = [addDays(today, 1), addDays(today, 20)]
  const query = `typeId=${followUp(clinic).id}&from=${from}&to=${to}&locationId=${location.id}&minutes=30&limit=1`
  const [slot] = z
    .array(z.object({ providerId: z.string(), startsAt: z.number() }))
    .parse(await rest.get(`/slots?${query}`))
  const { startsAt, providerId } = found(slot)
  const provider = found(directory.providers.find(({ id }) => id === providerId)).familyName
  const date = dateAt(startsAt, location.zone)
  const clock = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone: location.zone })
  await book(clinic, { patient, provider, start: `${date}T${clock.format(startsAt)}` })
  return date
}

test('whoever cancels late is told the fee before, and it is owed afterwards', async ({
  page,
  practice,
}) => {
  const clinic = await clinicAt(practice.address)
  const alma = await recordOf(clinic, 'Alma', 'Quistgaard')
  const date = await bookSoon(clinic, alma)
  await rule(clinic, { kind: 'late_cancel', hours: 720, feeCents: 4_500 })

  await signIn(page, 'frontdesk')
  await showDay(page, date)
  await visitOf(page, 'Alma Quistgaard').click()
  const panel = page.getByRole('complementary')
  await panel.getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: 'Cancel appointment' }).click()
  await expect(panel.getByText('the patient owes a fee of $45.00')).toBeVisible()
  await examine(page, 'rules-cancel-fee')
  await panel.getByRole('radio', { name: 'The provider cannot' }).click({ force: true })
  await expect(panel.getByText('$45.00')).toHaveCount(0)
  await panel.getByRole('radio', { name: 'The patient asked' }).click({ force: true })
  await panel.getByText('Then show who waits for such a time').click()
  await panel.getByRole('button', { name: 'Cancel appointment' }).click()
  await expect(panel.getByText('Late cancellation fee')).toBeVisible()
  await panel.getByRole('button', { name: 'Take payment' }).waitFor()
  await keepScreen(page, 'rules-fee-owed')
})

test('a no-show fee is told before a visit is marked as missed, and taken back with it', async ({
  page,
  practice,
}) => {
  const clinic = await clinicAt(practice.address)
  const patient = await recordOf(clinic, 'Alma', 'Quistgaard')
  await bookBegun(clinic, { patient, provider: 'Chen' })
  await signIn(page, 'frontdesk')
  await visitOf(page, 'Alma Quistgaard').click()
  const panel = page.getByRole('complementary')
  const miss = async () => {
    await panel.getByRole('button', { name: 'More' }).click()
    await page.getByRole('menuitem', { name: 'Mark no-show' }).click()
  }
  await test.step('free of charge it is marked at once', async () => {
    await miss()
    await expect(page.getByText('Alma Quistgaard: No-show')).toBeVisible()
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect(panel.getByText('Scheduled', { exact: true })).toBeVisible()
  })
  await rule(clinic, { kind: 'no_show', feeCents: 6_000 })
  const dialog = page.getByRole('alertdialog', { name: 'Alma Quistgaard did not come' })
  await test.step('with a fee it is asked, and may be left', async () => {
    await miss()
    await expect(dialog).toContainText('a no-show fee of $60.00')
    await expectAccessible(page)
    await keepScreen(page, 'rules-no-show')
    await page.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
    await expect(panel.getByText('Scheduled', { exact: true })).toBeVisible()
  })
  await test.step('and is owed', async () => {
    await miss()
    await dialog.getByRole('button', { name: 'Mark no-show' }).click()
    await expect(panel.getByText('No-show fee')).toBeVisible()
    await expect(panel.getByText('$60.00').first()).toBeVisible()
    await page.getByRole('button', { name: 'Undo' }).last().click()
    await expect(panel.getByText('No-show fee')).toHaveCount(0)
  })
})
