import { createInstance } from 'i18next'
import { expect, test } from 'vitest'
import { RuleSetting } from '../../../core/rulebook/contract.ts'
import { sentenceOf } from '../../../core/rulebook/sentences.ts'
import * as en from '../../../renderer/locales/en/index.ts'
import * as es from '../../../renderer/locales/es/index.ts'
import { blankSettings, isSpoken, kinds } from '../../../renderer/rules/kinds.ts'
import { lengthBounds } from '../../../renderer/rules/length-bounds.ts'
import { unitOf } from '../../../renderer/rules/lead-unit.ts'
import { ruleSentence } from '../../../renderer/rules/wording.ts'

async function tongueOf(language: 'en' | 'es') {
  const i18n = createInstance()
  await i18n.init({ lng: language, resources: { [language]: { en, es }[language] } })
  const money = (cents: number) => `$${String(cents / 100)}`
  return { t: i18n.getFixedT(language, 'rules'), money, locale: language }
}

const settings: readonly RuleSetting[] = [
  ...Object.values(blankSettings),
  { kind: 'lead_time', minutes: 0 },
  { kind: 'lead_time', minutes: 1 },
  { kind: 'lead_time', minutes: 60 },
  { kind: 'lead_time', minutes: 90 },
  { kind: 'lead_time', minutes: 1440 },
  { kind: 'lead_time', minutes: 4320 },
  { kind: 'horizon', days: 1 },
  { kind: 'duration', shortest: 30, longest: 30 },
  { kind: 'day_limit', count: 1 },
  { kind: 'type_limit', count: 1 },
  { kind: 'new_patient_limit', count: 1 },
  { kind: 'age', from: null, to: 17 },
  { kind: 'age', from: 2, to: 17 },
  { kind: 'sex', sexes: ['male', 'other'] },
]

/** Kinds that the core says without their values, for they stop nobody. */
const shorter = ['phases', 'deposit', 'late_cancel', 'no_show', 'buffers', 'overlap']

test('the screens say in English what programs are told', async () => {
  const tongue = await tongueOf('en')
  for (const setting of settings.filter(({ kind }) => !shorter.includes(kind)))
    expect(ruleSentence(setting, tongue)).toBe(sentenceOf(setting))
})

test('every rule has words in Spanish, with every value filled in', async () => {
  const [english, spanish] = [await tongueOf('en'), await tongueOf('es')]
  for (const setting of settings) {
    const said = ruleSentence(setting, spanish)
    expect(said).not.toBe(ruleSentence(setting, english))
    expect(said).not.toMatch(/\{\{|sentence\./u)
  }
})

test('every kind can be chosen, once, and starts from values that can be saved', () => {
  const known = RuleSetting.options.map((option) => option.shape.kind.value)
  expect([...kinds].sort()).toEqual([...known].sort())
  for (const kind of kinds)
    expect(RuleSetting.safeParse(blankSettings[kind])).toMatchObject({ success: true })
  expect(kinds.filter((kind) => !isSpoken(kind))).toEqual([
    'buffers',
    'phases',
    'overlap',
    'no_show',
  ])
})

test.each([
  [0, 'minutes'],
  [45, 'minutes'],
  [90, 'minutes'],
  [120, 'hours'],
  [1440, 'days'],
  [1500, 'hours'],
])('%i minutes are told in %s', (minutes, unit) => expect(unitOf(minutes)).toBe(unit))

test('the length is bound by the rule that holds, or else by the type', () => {
  const type = { shortestMinutes: 15, longestMinutes: 60 }
  expect(lengthBounds([], type)).toEqual({ shortest: 15, longest: 60 })
})
