import { expectAccessible } from './fixtures/axe.ts'
import { expect, test } from './fixtures/practice.ts'
import { boxOf, columnOf, drag, showDay, visitOf } from './steps/board.ts'
import { book, clinicAt, recordOf } from './steps/clinic.ts'
import { signIn } from './steps/sign-in.ts'

test('a visit waits on the pinboard of the practice until somebody puts it elsewhere', async ({
  page,
  practice,
  browser,
}) => {
  const clinic = await clinicAt(practice.address)
  const day = clinic.quietDay
  const alma = await recordOf(clinic, 'Alma', 'Quistgaard')
  const boris = await recordOf(clinic, 'Boris', 'Tannenbaum')
  await book(clinic, { patient: alma, provider: 'Chen', start: `${day}T09:00` })
  await book(clinic, { patient: boris, provider: 'Chen', start: `${day}T10:00` })
  await signIn(page, 'frontdesk')
  await showDay(page, day)
  const pinboard = page.getByRole('region', { name: 'Pinboard' })
  const note = (name: string) => pinboard.getByRole('button', { name: `${name} Follow-up` })

  await test.step('parked by one key, with a way back', async () => {
    await visitOf(page, 'Alma Quistgaard').focus()
    await page.keyboard.press('Shift+X')
    await expect(note('Alma Quistgaard')).toBeVisible()
    await expect(visitOf(page, 'Alma Quistgaard')).toHaveCount(0)
    await expectAccessible(page)
  })

  await test.step('a colleague sees it, and by whom', async () => {
    const elsewhere = await browser.newContext({ baseURL: practice.address })
    const other = await elsewhere.newPage()
    await signIn(other, 'manager')
    const theirs = other.getByRole('region', { name: 'Pinboard' })
    await expect(
      theirs.getByRole('button', { name: /Alma Quistgaard.*by Rosa Delgado/ }),
    ).toBeVisible()
    await elsewhere.close()
  })

  await test.step('put by keys on another day', async () => {
    await page.keyboard.press(']')
    await visitOf(page, 'Alma Quistgaard').waitFor({ state: 'detached' })
    await page.getByRole('gridcell').first().focus()
    await page.keyboard.press('v')
    await expect(page.getByText('Moving Alma Quistgaard')).toBeVisible()
    await page.keyboard.press('ArrowRight')
    for (let step = 0; step < 6; step += 1) await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(page.getByText(/^Moved Alma Quistgaard/)).toBeVisible()
    await expect(visitOf(page, 'Alma Quistgaard')).toContainText('Scheduled')
    await expect(pinboard).toHaveCount(0)
    await page.keyboard.press('[')
  })

  await test.step('dragged to the pinboard, and back onto the board', async () => {
    const from = await boxOf(visitOf(page, 'Boris Tannenbaum'))
    const frame = await boxOf(page.getByRole('grid'))
    const start = { x: from.x + 40, y: from.y + 8 }
    await drag(page, start, { x: frame.x + 200, y: frame.y + frame.height - 12 })
    await expect(note('Boris Tannenbaum')).toBeVisible()
    const chip = await boxOf(note('Boris Tannenbaum'))
    const beside = await boxOf(page.getByRole('heading', { level: 1 }))
    await drag(page, { x: chip.x + 20, y: chip.y + 8 }, { x: beside.x + 20, y: beside.y + 8 })
    await expect(note('Boris Tannenbaum')).toBeVisible()
    const column = await boxOf(columnOf(page, 'Samuel Okafor'))
    const target = { x: column.x + column.width / 2, y: frame.y + 160 }
    await drag(page, { x: chip.x + 20, y: chip.y + 8 }, target)
    await expect(page.getByText(/^Moved Boris Tannenbaum/)).toBeVisible()
    await expect(visitOf(columnOf(page, 'Samuel Okafor'), 'Boris Tannenbaum')).toBeVisible()
  })

  await test.step('taken back step by step: onto the pinboard, then to where it was', async () => {
    await page.keyboard.press('Control+z')
    await expect(page.getByText('Taken back. Boris Tannenbaum is on the pinboard')).toBeVisible()
    await expect(note('Boris Tannenbaum')).toBeVisible()
    await page.keyboard.press('Control+z')
    const said = page.getByRole('alertdialog').filter({ hasText: 'Boris Tannenbaum is back at' })
    await said.getByRole('button', { name: 'Close' }).click()
    await expect(visitOf(columnOf(page, 'Ada Chen'), 'Boris Tannenbaum')).toBeVisible()
  })

  await test.step('back to its old place in one step', async () => {
    await visitOf(page, 'Boris Tannenbaum').focus()
    await page.keyboard.press('Shift+X')
    await pinboard.getByRole('button', { name: 'More about Boris Tannenbaum' }).click()
    await page.getByRole('menuitem', { name: 'Back to its old place' }).click()
    await expect(page.getByText(/^Boris Tannenbaum is back at/)).toBeVisible()
    await expect(visitOf(columnOf(page, 'Ada Chen'), 'Boris Tannenbaum')).toBeVisible()
  })
})

test('who edits what is open shows to others', async ({ page, practice, browser }) => {
  const clinic = await clinicAt(practice.address)
  const day = clinic.quietDay
  const alma = await recordOf(clinic, 'Alma', 'Quistgaard')
  await book(clinic, { patient: alma, provider: 'Chen', start: `${day}T09:00` })
  const elsewhere = await browser.newContext({ baseURL: practice.address })
  const other = await elsewhere.newPage()
  await signIn(other, 'frontdesk')
  await showDay(other, day)
  const told = other.waitForResponse('**/rpc/presence/enter')
  await visitOf(other, 'Alma Quistgaard').click()
  await told
  await signIn(page, 'manager')
  await showDay(page, day)
  await expect(visitOf(page, 'Alma Quistgaard')).toContainText('Rosa Delgado is editing this')
  await visitOf(page, 'Alma Quistgaard').click()
  const panel = page.getByRole('complementary')
  await expect(panel.getByText('Rosa Delgado is editing this')).toBeVisible()
  await other.getByRole('complementary').getByRole('button', { name: 'Close' }).click()
  await expect(panel.getByText('Rosa Delgado is editing this')).toHaveCount(0)
  await elsewhere.close()
})
