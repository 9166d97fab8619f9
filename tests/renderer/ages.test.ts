import i18next from 'i18next'
import { afterAll, expect, test } from 'vitest'
import { age } from '../../core/reports/formats.ts'
import { wordsIn } from '../../core/reports/words.ts'
import { ageText } from '../../renderer/locales/ages.ts'
import { common as en } from '../../renderer/locales/en/common.ts'
import { common as es } from '../../renderer/locales/es/common.ts'

const TODAY = '2026-03-14'
const born = ['1984-03-14', '2024-03-14', '2025-08-02', '2026-02-20', '2026-03-05']
const resources = { en: { common: en }, es: { common: es } }

await i18next.init({ resources, lng: 'en', ns: ['common'], interpolation: { escapeValue: false } })
afterAll(() => i18next.changeLanguage('en'))

const onScreen = (birthDate: string) => ageText(TODAY, birthDate)

test('screens say the age of infants in months, weeks and days', async () => {
  expect(born.map(onScreen)).toEqual(['42 y', '2 y', '7 mo', '3 wk', '9 d'])
  await i18next.changeLanguage('es')
  expect(born.map(onScreen)).toEqual(['42 a', '2 a', '7 m', '3 sem', '9 d'])
})

test('so does paper', () => {
  const onPaper = (language: 'en' | 'es') => (birthDate: string) =>
    age(TODAY, birthDate, wordsIn(language))
  expect(born.map(onPaper('en'))).toEqual(['42 y', '2 y', '7 mo', '3 wk', '9 d'])
  const spanish = ['42 años', '2 años', '7 meses', '3 semanas', '9 días']
  expect(born.map(onPaper('es'))).toEqual(spanish)
})
