import { expect, type Page } from '@playwright/test'
import { keepScreen } from './fixtures/screens.ts'
import { unlike } from './likeness/compare.ts'
import { smallPicture } from './likeness/small-picture.ts'
import { test } from './likeness/still-practice.ts'
import { STILL } from './likeness/still.ts'
import { speakHere } from './steps/language.ts'
import { doorPlaces, furnishedAt, placesOf, setUpPlaces, walk, type Place } from './steps/places.ts'
import { signIn } from './steps/sign-in.ts'
import { wear, type Theme } from './steps/wear.ts'

/** Some hundred screens. */
test.setTimeout(1_800_000)

/** How a screen is looked at. */
interface Look {
  readonly language: 'en' | 'es'
  readonly theme: Theme
  readonly size: { readonly width: number; readonly height: number }
}

const small = { width: 1280, height: 800 }
const large = { width: 1920, height: 1080 }

/** Each language, theme and size at least once: what every run compares. */
const someLooks: readonly Look[] = [
  { language: 'en', theme: 'light', size: small },
  { language: 'es', theme: 'dark', size: large },
  { language: 'en', theme: 'contrast', size: large },
]

/** All twelve, which take six times as long: `DAYSHEET_LOOKS=all`. */
const allLooks: readonly Look[] = [small, large].flatMap((size) =>
  (['en', 'es'] as const).flatMap((language) =>
    (['light', 'dark', 'contrast'] as const).map((theme) => ({ language, theme, size })),
  ),
)

const looks = process.env['DAYSHEET_LOOKS'] === 'all' ? allLooks : someLooks

for (const username of ['frontdesk', 'manager', 'chen'] as const) {
  test(`every screen of ${username} looks as it is kept`, async ({ page, host }) => {
    const clinic = await furnishedAt(host.address, STILL)
    await signIn(page, username)
    await walk(page, clinic, placesOf[username], (place) => lookAt(page, place))
  })
}

test('every page without an account looks as it is kept', async ({ page, host }) => {
  const clinic = await furnishedAt(host.address, STILL)
  await walk(page, clinic, doorPlaces, (place) => lookAt(page, place))
})

test.describe('a practice without anything', () => {
  test.use({ furnishing: 'empty' })

  test('looks as it is kept', async ({ page }) => {
    for (const place of setUpPlaces) {
      await place.open(page)
      await lookAt(page, place)
    }
  })
})

/** Fails with a sentence for each look that differs, and goes on. */
async function lookAt(page: Page, { name }: Pick<Place, 'name'>): Promise<void> {
  await page.mouse.move(0, 0)
  const differing: (string | null)[] = []
  for (const look of looks) differing.push(await difference(page, name, look))
  await speakHere(page, 'en')
  expect.soft(differing.filter((sentence) => sentence !== null)).toEqual([])
}

/** Draws a screen in one look; whole, too, where the likenesses are made anew. */
async function difference(
  page: Page,
  place: string,
  { language, theme, size }: Look,
): Promise<string | null> {
  const isRenewing = test.info().config.updateSnapshots === 'all'
  const name = `${place}-${language}-${theme}-${String(size.width)}`
  await page.setViewportSize(size)
  await speakHere(page, language)
  await wear(page, theme)
  if (isRenewing) await keepScreen(page, `likeness/${name}`)
  return unlike(name, await smallPicture(page), isRenewing)
}
