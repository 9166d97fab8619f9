import { expect, test } from 'vitest'
import { guessedKind, nameOf } from '../../../renderer/documents/guess.ts'
import { fileNameOf, showingOf, sizeText } from '../../../renderer/documents/types.ts'

test.each([
  ['Insurance card back.png', 'insurance_back'],
  ['tarjeta_seguro.jpg', 'insurance_front'],
  ['drivers-license.jpg', 'photo_id'],
  ['Referral_cardiology.pdf', 'referral'],
  ['Resultados 2026.pdf', 'lab'],
  ['Letter to school.docx.pdf', 'letter'],
  ['IMG_2044.HEIC', 'other'],
  ['video.pdf', 'other'],
  ['', 'other'],
])('%s is probably %s', (fileName, kind) => {
  expect(guessedKind(fileName)).toBe(kind)
})

test.each([
  ['Referral_cardiology.pdf', 'Referral cardiology'],
  ['a\u202egnp.exe.png', 'a gnp.exe'],
  ['  spaced   out .txt', 'spaced out'],
  [`${'x'.repeat(200)}.pdf`, 'x'.repeat(120)],
  ['.pdf', ''],
])('%s is called %s', (fileName, name) => {
  expect(nameOf(fileName)).toBe(name)
})

test('a document is saved under its name and what it is, without what a path is made of', () => {
  const saved = fileNameOf({ name: '../..\\a:b', mediaType: 'image/jpeg' })
  expect(saved).toBe('..-..-a-b.jpg')
})

test('only what browsers draw is shown', () => {
  expect(showingOf('image/tiff')).toBe('none')
  expect(showingOf('application/pdf')).toBe('pdf')
})

test('sizes are told in the unit that fits', () => {
  expect(sizeText(300, 'en-US')).toBe('1\u00a0kB')
  expect(sizeText(820_400, 'en-US')).toBe('820\u00a0kB')
  expect(sizeText(3_400_000, 'es-ES')).toBe('3,4\u00a0MB')
})
