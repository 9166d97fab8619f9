import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { isNpi, luhn, optionalNpi } from '../../../core/kernel/npi.ts'
import { formatPhone, optionalPhone, parsePhone } from '../../../core/kernel/phone.ts'

test.each([
  ['(617) 555-0100', '+16175550100'],
  ['617.555.0100', '+16175550100'],
  ['1 617 555 0100', '+16175550100'],
  ['+44 20 7183 8750', '+442071838750'],
  ['+52 55 1234 5678', '+525512345678'],
])('%s is a telephone number', (text, e164) => {
  expect(parsePhone(text)).toBe(e164)
})

test.each(['', '12', '555-0100x', 'call me', '123456789012345678', '+999 1', '0'])(
  '%j is none',
  (text) => {
    expect(parsePhone(text)).toBeNull()
  },
)

test('a number is shown as people write it and read back as the same', () => {
  expect(formatPhone('+16175550100')).toBe('(617) 555-0100')
  expect(formatPhone('+442071838750')).toBe('+44 20 7183 8750')
  expect(formatPhone('nothing')).toBe('nothing')
  fc.assert(
    fc.property(fc.integer({ min: 2_000_000_000, max: 9_999_999_999 }), (digits) => {
      const e164 = parsePhone(String(digits))
      if (e164 !== null) expect(parsePhone(formatPhone(e164))).toBe(e164)
    }),
  )
  expect(optionalPhone.parse(' ')).toBeNull()
})

test('the check digit of an NPI', () => {
  expect(isNpi('1234567893')).toBe(true)
  expect(isNpi('1245319599')).toBe(true)
  expect(optionalNpi.parse('')).toBeNull()
  for (const wrong of ['1234567890', '123456789', '12345678931', '3234567893', '123456789X'])
    expect(isNpi(wrong)).toBe(false)
})

test('one wrong digit never passes', () => {
  const digit = fc.integer({ min: 0, max: 9 })
  fc.assert(
    fc.property(
      fc.array(digit, { minLength: 2, maxLength: 18 }),
      fc.nat(),
      digit,
      (all, n, other) => {
        const body = all.join('')
        const check = Array.from('0123456789').find((last) => luhn(body + last)) ?? ''
        expect(luhn(body + check)).toBe(true)
        const at = n % body.length
        if (body[at] === String(other)) return
        expect(luhn(`${body.slice(0, at)}${other}${body.slice(at + 1)}${check}`)).toBe(false)
      },
    ),
  )
})
