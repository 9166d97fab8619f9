import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { problemsOf } from '../../../core/kernel/problems.ts'
import { fold, line, note, optionalEmail, optionalLine } from '../../../core/kernel/text.ts'

const codeOf = (schema: ReturnType<typeof line> | ReturnType<typeof note>, text: unknown) =>
  problemsOf(schema.safeParse(text).error?.issues ?? []).map(({ code }) => code)

test('a line is trimmed and composed', () => {
  expect(line().parse('  Zoe\u0308 ')).toBe('Zo\u00eb')
  expect(optionalLine().parse('   ')).toBeNull()
  expect(optionalLine().parse(undefined)).toBeNull()
  expect(optionalLine().parse(' x ')).toBe('x')
})

test.each([
  ['\u0000', 'NUL'],
  ['\u0007', 'bell'],
  ['\u007f', 'delete'],
  ['\u0085', 'next line'],
  ['\u200b', 'space without width'],
  ['\u200e', 'left-to-right mark'],
  ['\u202e', 'right-to-left override'],
  ['\u2028', 'line separator'],
  ['\u2066', 'isolate'],
  ['\u061c', 'Arabic letter mark'],
  ['\ufeff', 'byte order mark'],
  ['\ud800', 'half a character'],
])('%j (%s) is hidden in lines and notes', (mark) => {
  expect(codeOf(line(), `a${mark}b`)).toEqual(['hidden_characters'])
  expect(codeOf(note(), `a${mark}b`)).toEqual(['hidden_characters'])
})

test('a note has several lines, a line has one', () => {
  expect(note().parse('one\n\ttwo\r\nthree')).toBe('one\n\ttwo\r\nthree')
  expect(codeOf(line(), 'one\ntwo')).toEqual(['hidden_characters'])
  expect(note().parse(undefined)).toBe('')
})

test('joiners, emoji and right-to-left scripts are ordinary text', () => {
  for (const name of ['می\u200cخواهم', 'क्\u200dष', '👩\u200d⚕️', 'שרה', 'Ngọc', '李小龙'])
    expect(line().parse(name)).toBe(name.normalize('NFC'))
})

test('length and emptiness are told', () => {
  expect(codeOf(line(5), 'abcdef')).toEqual(['too_long'])
  expect(codeOf(line(), ' ')).toEqual(['required'])
  expect(codeOf(line(), undefined)).toEqual(['required'])
  expect(codeOf(note(), 'x'.repeat(1_000_000))).toEqual(['too_long'])
})

test.each([
  ['a@b.co', true],
  ['', true],
  ['name at example', false],
  ['a@b', false],
  ['a@b.co\nbcc: c@d.co', false],
  [`${'a'.repeat(250)}@b.co`, false],
])('the e-mail address %j', (text, right) => {
  expect(optionalEmail.safeParse(text).success).toBe(right)
})

test.each([
  ['MÜLLER-Straße', 'muller strasse'],
  ['O’Brien', 'obrien'],
  ["O'Brien", 'obrien'],
  ['Łukasz  Żółć', 'lukasz zolc'],
  ['Ðorđe Ægir Œuvre Þór', 'dorde aegir oeuvre thor'],
  ['İpek Işık', 'ipek isik'],
  ['ｆｕｌｌ ﬁ', 'full fi'],
  ['Nguyễn', 'nguyen'],
  ['  --  ', ''],
])('%s folds to %s', (text, folded) => {
  expect(fold(text)).toBe(folded)
})

test('folding again changes nothing, and leaves letters, digits and single spaces', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const folded = fold(text)
      expect(fold(folded)).toBe(folded)
      expect(folded).toMatch(/^(?:[\p{L}\p{N}]+(?: [\p{L}\p{N}]+)*)?$/u)
    }),
  )
})
