import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { PEOPLE, searchedPeople } from './searched-people.ts'

const numbers = searchedPeople()

test.each(['', '   ', '"', '*', '---', '^', '()', '\u0000', '\ud800', '%', '_', '>', '<', '# '])(
  'nothing to look for finds nobody: %j',
  (text) => {
    expect(numbers(text)).toEqual([])
  },
)

describe('operators are plain text', () => {
  test.each([
    'smith OR rao',
    'smith AND NOT rao',
    'NEAR(smith rao)',
    'text:smith rao',
    'smith" OR "rao',
    "smith' OR '1'='1",
    "'; DROP TABLE patients;--",
    'smith) OR (rao',
    '{text}:smith + rao',
  ])('%s finds nobody who lacks one of these words', (text) => {
    expect(numbers(text)).toEqual([])
  })

  test.each(['smith* rao*', '"smith" "rao"', '^smith ^rao', '(smith) -rao', 'smith+rao'])(
    '%s means two words',
    (text) => {
      expect(numbers(text)).toEqual([7])
    },
  )

  test('whatever is typed, it never fails and finds only those who have every word', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '"',
        '*',
        'OR',
        'NOT',
        '(',
        ')',
        '^',
        ':',
        '-',
        '#',
        '>',
        '<',
        '=',
        "'",
        '\0',
      ),
      fc.constantFrom('smith', 'rao', 'li', 'lo', '1984', '617', '3/14/1984', 'mar 14 84'),
      fc.string({ unit: 'binary', maxLength: 8 }),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.constantFrom(' ', ''), (pieces, glue) => {
        const text = pieces.join(glue)
        const found = numbers(text, 50)
        expect(new Set(found).size).toBe(found.length)
        if (pieces.includes('smith') && glue === ' ')
          expect([2, 5, 7, 8]).toEqual(expect.arrayContaining(found))
      }),
      { numRuns: 500 },
    )
  })

  test('two hundred characters of single letters are looked for one by one', () => {
    const letters = Array.from({ length: 100 }, (_, at) => String.fromCodePoint(0x3b1 + at))
    expect(numbers(letters.join(' '))).toEqual([])
  })
})

test('every part of every name, number and date finds its owner', () => {
  const owner = fc.constantFrom(...PEOPLE.map((person, at) => ({ person, number: at + 1 })))
  fc.assert(
    fc.property(owner, fc.nat(), fc.nat(), ({ person, number }, from, length) => {
      const [given, family, , birth, phone] = person
      for (const whole of [given.split(' ')[0] ?? '', phone.slice(1)]) {
        const start = from % Math.max(1, whole.length - 3)
        const part = whole.slice(start, start + 3 + (length % 8))
        expect(numbers(part, 50)).toContain(number)
      }
      const start = Array.from(family)
        .slice(0, 1 + (length % family.length))
        .join('')
      expect(numbers(`${birth} ${start}`, 50)).toContain(number)
    }),
  )
})
