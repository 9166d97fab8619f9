import { expect, test } from 'vitest'
import { newId, type PayerId, type PolicyId } from '../../../core/kernel/ids.ts'
import { activePolicies } from '../../../core/patients/index.ts'
import { MONDAY, testPractice } from '../../support/practice.ts'
import { refused } from './someone.ts'

const payer = (more: { name?: string; active?: boolean } = {}) => ({
  id: newId<PayerId>(MONDAY),
  version: null,
  name: 'Harbor Health',
  phone: '800 555 0100',
  active: true,
  ...more,
})

const policy = (payerId: PayerId) => ({
  id: newId<PolicyId>(MONDAY),
  version: null,
  payerId,
  memberId: 'H123',
  copayCents: 2000,
  rank: 'primary' as const,
  validFrom: '2026-01-01',
  validTo: '2026-12-31',
  active: true,
})

test('insurers are listed by name and change by version', async () => {
  const { patients } = testPractice().as('front_desk')
  const harbor = payer()
  await patients.savePayer(harbor)
  await patients.savePayer(payer({ name: 'atlas' }))
  await patients.savePayer({ ...harbor, version: 1, active: false })
  const listed = await patients.listPayers({})
  expect(listed.map(({ name, active, version }) => [name, active, version])).toEqual([
    ['atlas', true, 1],
    ['Harbor Health', false, 2],
  ])
  expect(listed[1]?.phone).toBe('+18005550100')
})

test('policies belong to a patient and hold from their first to their last day', async () => {
  const t = testPractice()
  const { patients } = t.as('front_desk')
  const harbor = payer()
  await patients.savePayer(harbor)
  const first = policy(harbor.id)
  const second = { ...policy(harbor.id), rank: 'secondary' as const, validTo: null }
  await patients.savePolicy({ patientId: t.maria, ...second })
  expect(await patients.savePolicy({ patientId: t.maria, ...first })).toEqual({ version: 1 })
  const record = await patients.get({ id: t.maria })
  expect(record.policies.map(({ rank, payerName }) => [rank, payerName])).toEqual([
    ['primary', 'Harbor Health'],
    ['secondary', 'Harbor Health'],
  ])
  const holding = t.peek((db) =>
    ['2025-12-31', '2026-01-01', '2026-12-31', '2027-01-01'].map((date) =>
      activePolicies(db, t.maria, date).map(({ id }) => id),
    ),
  )
  expect(holding).toEqual([[], [first.id, second.id], [first.id, second.id], [second.id]])
})

test('a policy is refused at its field, and never changes hands', async () => {
  const t = testPractice()
  const { patients } = t.as('front_desk')
  const harbor = payer()
  const closed = payer({ active: false })
  await patients.savePayer(harbor)
  await patients.savePayer(closed)
  const save = (more: object) =>
    patients.savePolicy({ patientId: t.maria, ...policy(harbor.id), ...more })
  await expect(save({ payerId: newId(MONDAY) })).rejects.toMatchObject(
    refused('payerId', 'not_found'),
  )
  await expect(save({ payerId: closed.id })).rejects.toMatchObject(refused('payerId', 'inactive'))
  await expect(save({ validTo: '2025-01-01' })).rejects.toMatchObject(
    refused('validTo', 'end_before_start'),
  )
  await expect(save({ copayCents: -1 })).rejects.toMatchObject(
    refused('copayCents', 'money_negative'),
  )
  await expect(save({ patientId: newId(MONDAY) })).rejects.toMatchObject({ code: 'not_found' })
  const kept = policy(harbor.id)
  await save(kept)
  await expect(save({ ...kept, version: 1, patientId: t.john })).rejects.toMatchObject({
    code: 'not_found',
  })
  await expect(save({ ...kept, version: 1, memberId: 'X' })).resolves.toEqual({ version: 2 })
  await expect(save({ ...kept, version: 1, memberId: 'Y' })).rejects.toMatchObject({
    code: 'stale',
  })
})
