import { expect, test } from 'vitest'
import { newId, type ProviderId, type RuleId } from '../../../core/kernel/ids.ts'
import type { RuleSetting } from '../../../core/rulebook/contract.ts'
import { MONDAY, testPractice } from '../../support/practice.ts'
import { problem, refusalOf } from '../appointments/asking.ts'
import { rule } from './rules.ts'

const limit: RuleSetting = { kind: 'day_limit', count: 4 }

test('a rule is kept, changed under its version, listed, and taken out of use', async () => {
  const t = testPractice()
  const { id } = await rule(t, limit, { providerId: t.provider }, 'Four a day, no more.')
  const owner = t.as('owner').rulebook
  const change = { id, setting: { kind: 'day_limit' as const, count: 5 }, sentence: null }
  expect(await owner.save({ ...change, version: 1 })).toEqual({ version: 2 })
  expect(await owner.save({ ...change, version: 1 })).toEqual({ version: 2 })
  const [listed] = await t.as('front_desk').rulebook.list({})
  expect(listed).toMatchObject({ id, setting: { count: 5 }, providerId: null, version: 2 })
  expect((await refusalOf(owner.remove({ id, version: 1 }))).code).toBe('stale')
  await owner.remove({ id, version: 2 })
  expect(await owner.list({})).toEqual([])
  const actions = (await t.as('owner').access.listAudit({})).map(
    ({ action, subjectId, outcome }) => [action, subjectId, outcome],
  )
  expect(actions).toContainEqual(['rule.removed', id, 'done'])
})

test('equal scopes are refused, other kinds and other scopes are not', async () => {
  const t = testPractice()
  const first = await rule(t, limit, { providerId: t.provider, typeId: t.followUp })
  const again = rule(t, { ...limit, count: 9 }, { providerId: t.provider, typeId: t.followUp })
  expect(await refusalOf(again)).toMatchObject(problem('setting.kind', 'rule_exists'))
  await rule(t, limit, { providerId: t.provider })
  await rule(t, { kind: 'type_limit', count: 2 }, { providerId: t.provider, typeId: t.followUp })
  await t.as('owner').rulebook.remove({ id: first.id, version: 1 })
  await rule(t, limit, { providerId: t.provider, typeId: t.followUp })
  expect(await t.as('owner').rulebook.list({})).toHaveLength(3)
})

test('a rule that was taken out of use comes back only where no other took its place', async () => {
  const t = testPractice()
  const owner = t.as('owner').rulebook
  const first = await rule(t, limit)
  await owner.remove({ id: first.id, version: 1 })
  const second = await rule(t, limit)
  const back = { id: first.id, setting: limit, sentence: null, version: 2 }
  expect(await refusalOf(owner.save(back))).toMatchObject(problem('setting.kind', 'rule_exists'))
  await owner.remove({ id: second.id, version: 1 })
  expect(await owner.save(back)).toEqual({ version: 3 })
})

test('the database itself holds one rule of a kind and scope in use', async () => {
  const t = testPractice()
  await rule(t, limit)
  t.peek((db) => {
    const copy = `insert into scheduling_rules
      select ?, location_id, provider_id, type_id, kind, setting, sentence, ?, 0, 0, 1
      from scheduling_rules limit 1`
    db.execute(copy, newId<RuleId>(MONDAY), 0)
    expect(() => db.execute(copy, newId<RuleId>(MONDAY), 1)).toThrow('UNIQUE')
  })
})

test.each<[string, string, RuleSetting]>([
  ['setting.longest', 'bounds_order', { kind: 'duration', shortest: 60, longest: 30 }],
  ['setting.to', 'bounds_order', { kind: 'age', from: 18, to: 12 }],
  ['setting.from', 'required', { kind: 'age', from: null, to: null }],
  [
    'setting.parts',
    'provider_never_needed',
    { kind: 'phases', parts: [{ minutes: 10, provider: false }] },
  ],
  ['setting.sexes', 'required', { kind: 'sex', sexes: [] }],
  ['setting.count', 'out_of_range', { kind: 'day_limit', count: 1.5 }],
])('what makes no sense is refused at %s: %s', async (path, code, setting) => {
  const t = testPractice()
  expect(await refusalOf(rule(t, setting))).toMatchObject(problem(path, code))
  expect(await t.as('owner').rulebook.list({})).toEqual([])
})

test('a scope names what the clinic knows, and only managers change rules', async () => {
  const t = testPractice()
  const providerId = newId<ProviderId>(MONDAY)
  expect(await refusalOf(rule(t, limit, { providerId }))).toMatchObject(
    problem('providerId', 'not_found'),
  )
  const saved = { id: newId<RuleId>(MONDAY), setting: limit, sentence: null, version: null }
  expect((await refusalOf(t.as('front_desk').rulebook.save(saved))).code).toBe('not_permitted')
  const gone = { id: newId<RuleId>(MONDAY), version: 1 }
  expect((await refusalOf(t.as('owner').rulebook.remove(gone))).code).toBe('not_found')
})

test('what holds for a provider, a type and a location is answered, the most specific of each kind', async () => {
  const t = testPractice()
  await rule(t, limit)
  const closer = await rule(t, { kind: 'day_limit', count: 2 }, { providerId: t.provider })
  await rule(t, { kind: 'horizon', days: 30 }, { typeId: t.procedure })
  const desk = t.as('front_desk').rulebook
  const concerned = { providerId: t.provider, locationId: t.location, typeId: t.followUp }
  expect((await desk.inForce(concerned)).map(({ id }) => id)).toEqual([closer.id])
  const other = { ...concerned, providerId: t.otherProvider, typeId: t.procedure }
  const kinds = (await desk.inForce(other)).map(({ setting }) => setting.kind)
  expect(kinds.sort()).toEqual(['day_limit', 'horizon'])
})
