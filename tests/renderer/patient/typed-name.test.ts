import { expect, test } from 'vitest'
import { typedName } from '../../../renderer/patient/typed-name.ts'

const blank = { givenName: '', familyName: '', phone: '' }

test.each([
  ['maria lopez', { ...blank, givenName: 'Maria', familyName: 'Lopez' }],
  ['Lopez, Maria', { ...blank, givenName: 'Maria', familyName: 'Lopez' }],
  ['mary-ann o’neil', { ...blank, givenName: 'Mary-Ann', familyName: 'O’neil' }],
  ['McDonald', { ...blank, familyName: 'McDonald' }],
  ['(617) 555-0100', { ...blank, phone: '(617) 555-0100' }],
  ['  ', blank],
])('%s begins a record', (typed, expected) => {
  expect(typedName(typed)).toEqual(expected)
})
