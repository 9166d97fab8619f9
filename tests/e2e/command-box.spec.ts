import { expect, test } from './fixtures/practice.ts'
import { clinicAt, recordOf } from './steps/clinic.ts'
import { signIn } from './steps/sign-in.ts'

test('an Enter that waits for an answer opens nothing where none comes', async ({
  page,
  practice,
}) => {
  await recordOf(await clinicAt(practice.address), 'Alma', 'Quistgaard')
  await signIn(page, 'frontdesk')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('quist')
  const quistgaard = page.getByRole('option', { name: /^Quistgaard, Alma/ })
  await expect(quistgaard).toBeVisible()
  let answer = () => {}
  const isPressed = new Promise<void>((go) => (answer = go))
  await page.route('**/rpc/appointments/lookUp', async (route) => {
    await isPressed
    await route.fulfill({ status: 500 })
  })
  await page.keyboard.type('g')
  await page.keyboard.press('Enter')
  answer()
  await expect(page.getByText('Patients cannot be searched just now.')).toBeVisible()
  await expect(quistgaard).toHaveCount(0)
  await expect(page.getByRole('heading', { name: 'Alma Quistgaard' })).toHaveCount(0)
})
