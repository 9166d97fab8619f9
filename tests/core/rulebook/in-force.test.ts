import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  newId,
  type LocationId,
  type ProviderId,
  type RuleId,
  type TypeId,
} from '../../../core/kernel/ids.ts'
import type { Rule } from '../../../core/rulebook/contract.ts'
import { inForce, settingOf, weightOf } from '../../../core/rulebook/in-force.ts'

const providers = [newId<ProviderId>(0), newId<ProviderId>(0)] as const
const types = [newId<TypeId>(0), newId<TypeId>(0)] as const
const locations = [newId<LocationId>(0), newId<LocationId>(0)] as const

const rule = fc
  .record({
    providerId: fc.constantFrom(null, ...providers),
    typeId: fc.constantFrom(null, ...types),
    locationId: fc.constantFrom(null, ...locations),
    count: fc.integer({ min: 0, max: 50 }),
    kind: fc.constantFrom('day_limit', 'type_limit'),
    active: fc.boolean(),
  })
  .map(({ count, kind, ...rest }): Rule => ({
    ...rest,
    id: newId<RuleId>(0),
    setting: { kind, count },
    sentence: null,
  }))

/** At most one rule of a kind in use for a scope, as saving has it. */
const rulebook = fc.uniqueArray(rule, {
  selector: ({ providerId, typeId, locationId, setting }) =>
    JSON.stringify([providerId, typeId, locationId, setting.kind]),
  maxLength: 30,
})

const concerned = fc.record({
  providerId: fc.constantFrom(...providers),
  typeId: fc.constantFrom(...types),
  locationId: fc.constantFrom(...locations),
})

test('of each kind exactly the most specific rule that concerns the visit is in force', () => {
  fc.assert(
    fc.property(rulebook, concerned, (rules, visit) => {
      const winners = inForce(rules, visit)
      for (const kind of ['day_limit', 'type_limit'] as const) {
        const matching = rules.filter(
          (each) =>
            each.active &&
            each.setting.kind === kind &&
            [null, visit.providerId].includes(each.providerId) &&
            [null, visit.typeId].includes(each.typeId) &&
            [null, visit.locationId].includes(each.locationId),
        )
        const winner = winners.get(kind)
        expect(winner === undefined).toBe(matching.length === 0)
        if (!winner) continue
        expect(matching).toContain(winner)
        const others = matching.filter((each) => each !== winner)
        expect(others.every((each) => weightOf(each) < weightOf(winner))).toBe(true)
      }
    }),
  )
})

test('the order in which rules are written does not matter', () => {
  fc.assert(
    fc.property(rulebook, concerned, (rules, visit) => {
      const ids = (from: readonly Rule[]) =>
        [...inForce(from, visit).values()].map(({ id }) => id).sort()
      expect(ids([...rules].reverse())).toEqual(ids(rules))
    }),
  )
})

test('a provider weighs more than a type and a location together', () => {
  const any = { providerId: null, typeId: null, locationId: null }
  const weights = [
    any,
    { ...any, locationId: locations[0] },
    { ...any, typeId: types[0] },
    { ...any, typeId: types[0], locationId: locations[0] },
    { ...any, providerId: providers[0] },
  ].map(weightOf)
  expect(weights).toEqual([0, 1, 2, 3, 4])
})

test('the setting of a kind is answered as that kind, and missing where no rule holds', () => {
  const scope = { providerId: null, typeId: null, locationId: null }
  const lead: Rule = {
    ...{ id: newId<RuleId>(0), sentence: null, active: true, ...scope },
    setting: { kind: 'lead_time', minutes: 60 },
  }
  const [providerId] = providers
  const [typeId] = types
  const [locationId] = locations
  const rules = inForce([lead], { providerId, typeId, locationId })
  expect(settingOf(rules, 'lead_time')?.minutes).toBe(60)
  expect(settingOf(rules, 'horizon')).toBeUndefined()
})
