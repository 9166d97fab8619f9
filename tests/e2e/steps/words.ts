import type { Page } from '@playwright/test'

/** The product, keys, the name of a file that is added, and what the libraries of controls and calendars say in their own words. */
const given = [
  'Daysheet Ctrl Shift Alt Menu Esc Enter Tab Space Home End Del PgUp PgDn AM PM UTC GMT EST EDT CST CDT MST MDT PST PDT',
  'Dismiss Empty Number field Show suggestions Selected date year month day hour minute weekday mm dd yyyy',
  'English Spanish Español Insurance card front txt kB MB https ehr example org chart patient recordNumber',
].join(' ')

/**
 * Collects every word that the host sends to the window: names, titles and notes of the practice,
 * which no language translates. Call before the window opens.
 *
 * @returns tells whether a word came from the host or the platform
 */
export function listenForWords(page: Page): (word: string) => boolean {
  const known = new Set([...wordsOf(given), ...calendarWords()])
  page.on('response', (response) => {
    if (!response.url().includes('/rpc')) return
    response.text().then(
      (text) => wordsOf(text).forEach((word) => known.add(word)),
      () => undefined,
    )
  })
  return (word) => known.has(word)
}

/**
 * What the page shows or reads aloud outside the brackets of the accented language. Texts that say
 * that they have a language of their own, or none, are left out.
 */
export async function wordsLeftOut(
  page: Page,
  isKnown: (word: string) => boolean,
): Promise<string[]> {
  const texts = await page.evaluate(shownTexts)
  return texts
    .filter(({ text }) => wordsOf(outside(text)).some((word) => !isKnown(word)))
    .map(({ text, where }) => `${where}: ${text}`)
}

const wordsOf = (text: string): string[] => text.match(/\p{L}{2,}/gu) ?? []

/** The text without what stands in brackets, however deep. */
function outside(text: string): string {
  const less = text.replaceAll(/⟦[^⟦⟧]*⟧/gu, '')
  return less === text ? text : outside(less)
}

/** Names of months, weekdays, languages and units as the platform writes them. */
function calendarWords(): string[] {
  const days = Array.from({ length: 366 }, (_, day) => new Date(Date.UTC(2024, 0, day + 1)))
  const forms = (['long', 'short'] as const).map(
    (size) => new Intl.DateTimeFormat('en-US', { month: size, weekday: size, timeZone: 'UTC' }),
  )
  return forms.flatMap((form) => days.flatMap((day) => wordsOf(form.format(day))))
}

/** Runs in the page: every visible text and every name that is read aloud. */
function shownTexts(): { where: string; text: string }[] {
  const spoken = [
    'aria-label',
    'aria-description',
    'aria-roledescription',
    'aria-valuetext',
    'title',
    'placeholder',
    'alt',
  ]
  const found: { where: string; text: string }[] = []
  const whereOf = (element: Element) =>
    `${element.tagName.toLowerCase()}.${element.className}`.slice(0, 60)
  for (const element of document.body.querySelectorAll('*')) {
    if (
      element.closest('script, style, [data-live-announcer], body [lang], [translate=no]') ||
      !element.checkVisibility()
    )
      continue
    for (const name of spoken) {
      const text = element.getAttribute(name)
      if (text) found.push({ where: `${name} of ${whereOf(element)}`, text })
    }
    const text = [...element.childNodes]
      .filter((node) => node.nodeType === Node.TEXT_NODE)
      .map((node) => node.textContent)
      .join(' ')
    if (text.trim() !== '') found.push({ where: whereOf(element), text })
  }
  return found
}
