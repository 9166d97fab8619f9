import { expect, test } from 'vitest'
import { addressHint, emailHint, phoneHint } from '../../../core/kiosk/hints.ts'

test('hints let one know their own data again and tell nobody else', () => {
  expect(phoneHint('+16175550142')).toBe('(•••) •••-0142')
  expect(phoneHint('+442079460958')).toBe('+•• •• •••• 0958')
  expect(emailHint('maria@example.org')).toBe('m•••@example.org')
  const boston = { city: 'Boston', region: 'MA', postalCode: '02110' }
  expect(addressHint({ street: '12 Elm Street', ...boston })).toBe('12 E•••, Boston')
  expect(addressHint({ street: 'Elm Street 12', ...boston })).toBe('E•••, Boston')
  expect(addressHint({ street: '4B', ...boston, city: null })).toBe('4•••')
  expect(addressHint({ street: null, ...boston })).toBeNull()
})
