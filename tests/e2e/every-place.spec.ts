import { isRenewing, looksAsKept, usual } from './likeness/look.ts'
import { test } from './likeness/still-practice.ts'
import { STILL } from './likeness/still.ts'
import { holdsForAll, holdsInOrder, holdsInSizes, holdsInWords } from './steps/for-everyone.ts'
import { doorPlaces, furnishedAt, setUpPlaces, walk, walks } from './steps/places.ts'
import { signIn } from './steps/sign-in.ts'
import { listenForWords } from './steps/words.ts'

/** Up to thirty places, each looked at in twelve looks and four ways more. */
test.setTimeout(1_800_000)

test.beforeEach(({ page }) => page.setViewportSize(usual.size))

for (const { name, username, places } of walks)
  test(`${name}: every screen looks as it is kept and can be used by everyone`, async ({
    page,
    host,
  }) => {
    const isKnown = listenForWords(page)
    const clinic = await furnishedAt(host.address, STILL)
    await signIn(page, username)
    await walk(page, clinic, places, async (place) => {
      await looksAsKept(page, place.name)
      if (isRenewing()) return
      await holdsInOrder(page, place)
      await holdsForAll(page, place)
      await holdsInWords(page, place, isKnown)
      await holdsInSizes(page, place)
    })
  })

test('every page without an account looks as it is kept and can be used by everyone', async ({
  page,
  host,
}) => {
  const isKnown = listenForWords(page)
  const clinic = await furnishedAt(host.address, STILL)
  await walk(page, clinic, doorPlaces, async (place) => {
    await looksAsKept(page, place.name)
    if (isRenewing() || place.name === 'gallery') return
    await holdsForAll(page, place)
    await holdsInWords(page, place, isKnown)
    await holdsInSizes(page, place)
  })
})

test.describe('a practice without anything', () => {
  test.use({ furnishing: 'empty' })

  test('looks as it is kept', async ({ page }) => {
    for (const place of setUpPlaces) {
      await place.open(page)
      await looksAsKept(page, place.name)
    }
  })
})
