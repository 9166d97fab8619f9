import { expect, test, vi } from 'vitest'
import { noAddress, formatAddress } from '../../../core/kernel/address.ts'
import { newId, PatientId, uuidv7 } from '../../../core/kernel/ids.ts'
import { calledName, filedName, initials } from '../../../core/kernel/names.ts'
import { MONDAY } from '../../support/practice.ts'

test('names are called and filed', () => {
  const maria = { givenName: 'Maria', familyName: 'Lopez', preferredName: 'Mia' }
  expect(calledName(maria)).toBe('Mia Lopez')
  expect(filedName(maria)).toBe('Lopez, Maria (Mia)')
  expect(calledName({ ...maria, preferredName: null })).toBe('Maria Lopez')
  expect(filedName({ ...maria, preferredName: null })).toBe('Lopez, Maria')
})

test.each([
  ['Maria', 'Lopez', 'M. L.'],
  ['émile', 'zola', 'É. Z.'],
  ['E\u0301mile', 'Zola', 'E\u0301. Z.'],
  ['👩\u200d⚕️ Ann', '李', '👩\u200d⚕️. 李.'],
  ['ßen', 'øre', 'SS. Ø.'],
  ['', 'x', '?. X.'],
])('the initials of %s %s are %s', (givenName, familyName, letters) => {
  expect(initials({ givenName, familyName })).toBe(letters)
})

test('an address leaves out what is not known', () => {
  expect(formatAddress(noAddress)).toBe('')
  expect(formatAddress({ ...noAddress, city: 'Boston', region: 'MA' })).toBe('Boston, MA')
})

/** Ids of a process that has made none yet. */
async function firstIds() {
  vi.resetModules()
  return import('../../../core/kernel/ids.ts')
}

test('ids are UUIDv7, carry their time and sort in the order in which they were made', async () => {
  const fresh = await firstIds()
  const ids = Array.from({ length: 50 }, (_, at) => fresh.newId<PatientId>(MONDAY + at))
  for (const id of ids) expect(PatientId.parse(id)).toBe(id)
  expect([...ids].sort()).toEqual(ids)
  expect(new Set(ids).size).toBe(50)
  const last = Number.parseInt(ids.at(-1)?.replaceAll('-', '').slice(0, 12) ?? '', 16)
  expect(last).toBe(MONDAY + 49)
  const late = fresh.newId<PatientId>(MONDAY - 1000)
  expect(late.slice(0, 13)).toBe(ids.at(-1)?.slice(0, 13))
})

test('ids sort in the order in which they were made while the clock stands still', () => {
  const ids = Array.from({ length: 10_000 }, () => newId<PatientId>(MONDAY))
  expect([...ids].sort()).toEqual(ids)
  expect(new Set(ids).size).toBe(10_000)
})

test('the parts of an id stand where RFC 9562 puts them', () => {
  const id = uuidv7(0x017f22e279b0, new Uint8Array(10).fill(0xff))
  expect(id).toBe('017f22e2-79b0-7fff-bfff-ffffffffffff')
  expect(uuidv7(0, new Uint8Array(10))).toBe('00000000-0000-7000-8000-000000000000')
  expect(PatientId.safeParse('00000000-0000-4000-8000-000000000000').success).toBe(false)
  expect(PatientId.safeParse("'; drop table patients;--").success).toBe(false)
})
