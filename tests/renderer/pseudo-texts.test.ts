import { expect, test } from 'vitest'
import { pseudoText, pseudoTexts } from '../../renderer/locales/pseudo-texts.ts'

test('a text becomes longer, accented and bracketed', () => {
  const text = pseudoText('Book an appointment')
  expect(text).toMatch(/^⟦Bøøk àñ àppøîñtméñt·+⟧$/u)
  expect(text.length).toBeGreaterThanOrEqual('Book an appointment'.length * 1.4)
})

test('what is filled in stays as it is', () =>
  expect(pseudoText('Held by {{name}} until {{time}}')).toContain('{{name}} üñtîl {{time}}'))

test('every text of every part is turned, the keys are not', () =>
  expect(pseudoTexts({ board: { today: 'Today', visits_one: 'One' } })).toEqual({
    board: { today: '⟦Tødàý··⟧', visits_one: '⟦Øñé··⟧' },
  }))
