import { describe, expect, test } from 'vitest'
import { newId, type PatientId } from '../../../core/kernel/ids.ts'
import type { Role } from '../../../core/kernel/permissions.ts'
import { MONDAY, testPractice, type TestPractice } from '../../support/practice.ts'
import { problem, refusalOf } from '../appointments/asking.ts'
import { mergeOf, twinOf } from './twins.ts'

const merging = (t: TestPractice, role: Role = 'manager') => t.as(role).merging

/** Pairs by the ids of both records, each pair in the order of its records' numbers. */
const proposed = async (t: TestPractice) =>
  (await merging(t).candidates({})).map(({ one, other }) => [one.id, other.id])

const dismissed = async (t: TestPractice) =>
  (await merging(t).dismissed({})).map(({ one, other }) => [one.id, other.id].toSorted())

/** Says that two records are two people. */
const dismiss = (t: TestPractice, oneId: PatientId, otherId: PatientId) =>
  merging(t).dismiss({ oneId, otherId })

test('likely duplicates are listed two by two, until they are merged', async () => {
  const t = testPractice()
  const twin = await twinOf(t)
  const pairs = await merging(t).candidates({})
  expect(pairs.map(({ one, other, why }) => [one.id, other.id, why])).toEqual([
    [t.maria, twin, 'born_alike'],
  ])
  await merging(t).merge(await mergeOf(t, twin))
  expect(await merging(t).candidates({})).toEqual([])
})

test('a family that shares a telephone is no duplicate; the same name is, born another day', async () => {
  const t = testPractice()
  const first = await twinOf(t, { givenName: 'Ada', birthDate: '1980-01-01' })
  await twinOf(t, { givenName: 'Boris', birthDate: '2012-01-01' })
  const again = await twinOf(t, { givenName: 'Ada', birthDate: '1981-01-01' })
  const pairs = await merging(t).candidates({})
  expect(pairs.map(({ one, other, why }) => [one.id, other.id, why])).toEqual([
    [first, again, 'same_phone'],
  ])
})

describe('a pair of two people', () => {
  test('is proposed no more, in whatever order it was named, until that is taken back', async () => {
    const t = testPractice()
    const twin = await twinOf(t)
    const pair = await dismiss(t, twin, t.maria)
    expect(pair).toMatchObject({ dismissedAt: MONDAY, dismissedBy: 'The manager' })
    expect([pair.one.id, pair.other.id].toSorted()).toEqual([t.maria, twin].toSorted())
    expect(await proposed(t)).toEqual([])
    expect(await dismissed(t)).toEqual([[t.maria, twin].toSorted()])
    const back = await merging(t).restore({ oneId: t.maria, otherId: twin })
    expect(back).toEqual({ oneId: t.maria, otherId: twin })
    expect(await proposed(t)).toEqual([[t.maria, twin]])
    expect(await dismissed(t)).toEqual([])
    await dismiss(t, t.maria, twin)
    expect(await proposed(t)).toEqual([])
  })

  test('makes room for the next pair, where only so many are asked for', async () => {
    const t = testPractice()
    const [second, third] = [await twinOf(t), await twinOf(t)]
    const first = async () => {
      const [pair] = await merging(t).candidates({ limit: 1 })
      return [pair?.one.id, pair?.other.id]
    }
    expect(await first()).toEqual([t.maria, second])
    await dismiss(t, t.maria, second)
    expect(await first()).toEqual([t.maria, third])
  })

  test('stays so after either record changes', async () => {
    const t = testPractice()
    const twin = await twinOf(t)
    await dismiss(t, t.maria, twin)
    for (const id of [t.maria, twin]) {
      const record = await t.as('manager').patients.get({ id })
      await t.as('manager').patients.change({ ...record, givenName: 'Marie', preferredName: null })
    }
    expect(await proposed(t)).toEqual([])
  })

  test('is kept by who said so first', async () => {
    const t = testPractice()
    const twin = await twinOf(t)
    await dismiss(t, t.maria, twin)
    const again = await merging(t, 'owner').dismiss({ oneId: twin, otherId: t.maria })
    expect(again.dismissedBy).toBe('The manager')
  })

  test('stands in the logs of both', async () => {
    const t = testPractice()
    const twin = await twinOf(t)
    await dismiss(t, t.maria, twin)
    await merging(t).restore({ oneId: t.maria, otherId: twin })
    for (const patientId of [t.maria, twin]) {
      const entries = await t.as('owner').access.listAudit({ patientId })
      const actions = entries.map(({ action }) => action).filter((each) => each.includes('pair'))
      expect(actions).toEqual(['patient.pair_restored', 'patient.pair_dismissed'])
    }
  })

  test('is named by two records that stand, by those who may merge', async () => {
    const t = testPractice()
    const twin = await twinOf(t)
    const two = { oneId: t.maria, otherId: twin }
    for (const ask of ['dismiss', 'restore'] as const) {
      expect(await refusalOf(merging(t, 'front_desk')[ask](two))).toMatchObject({
        ...{ code: 'not_permitted', details: { permission: 'patients.merge' } },
      })
      const itself = merging(t)[ask]({ ...two, otherId: t.maria })
      expect(await refusalOf(itself)).toMatchObject(problem('otherId', 'same_patient'))
      const nobody = merging(t)[ask]({ ...two, otherId: newId<PatientId>(MONDAY) })
      expect(await refusalOf(nobody)).toMatchObject({ code: 'not_found' })
    }
    expect(await refusalOf(merging(t, 'front_desk').dismissed({}))).toMatchObject({
      code: 'not_permitted',
    })
    await merging(t).merge(await mergeOf(t, twin))
    expect(await refusalOf(dismiss(t, t.maria, twin))).toMatchObject({
      ...{ code: 'merged_patient', details: { into: t.maria } },
    })
  })
})

describe('two people, one of whom has another record', () => {
  test('are two people under the record that was kept, and apart again after parting', async () => {
    const t = testPractice()
    const [second, third] = [await twinOf(t), await twinOf(t)]
    await dismiss(t, second, third)
    const merge = await mergeOf(t, second)
    await merging(t).merge(merge)
    expect(await proposed(t)).toEqual([])
    expect(await dismissed(t)).toEqual([[t.maria, third].toSorted()])
    await merging(t).undo({ id: merge.id })
    expect(await proposed(t)).toEqual([
      [t.maria, second],
      [t.maria, third],
    ])
    expect(await dismissed(t)).toEqual([[second, third].toSorted()])
  })

  test('are one pair where it was said of both records, and brought back by one press', async () => {
    const t = testPractice()
    const [second, third] = [await twinOf(t), await twinOf(t)]
    await dismiss(t, second, third)
    await dismiss(t, t.maria, third)
    await merging(t).merge(await mergeOf(t, second))
    expect(await dismissed(t)).toEqual([[t.maria, third].toSorted()])
    await merging(t).restore({ oneId: t.maria, otherId: third })
    expect(await dismissed(t)).toEqual([])
    expect(await proposed(t)).toEqual([[t.maria, third]])
  })

  test('are no pair while they are one record after all', async () => {
    const t = testPractice()
    const twin = await twinOf(t)
    await dismiss(t, t.maria, twin)
    const merge = await mergeOf(t, twin)
    await merging(t).merge(merge)
    expect(await dismissed(t)).toEqual([])
    await merging(t).undo({ id: merge.id })
    expect(await dismissed(t)).toEqual([[t.maria, twin].toSorted()])
    expect(await proposed(t)).toEqual([])
  })
})
