import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../../../core/kernel/dates.ts'
import { pair } from '../../../core/series/pairing.ts'

const starts = fc
  .uniqueArray(fc.nat(60), { maxLength: 12 })
  .map((days) =>
    [...days].sort((a, b) => a - b).map((day) => `${addDays('2026-03-02', day)}T09:00`),
  )

test('every date on both sides is told once, in order, as many in pairs as there can be', () => {
  fc.assert(
    fc.property(starts, starts, (before, after) => {
      const pairs = pair(before, after)
      const was = pairs.flatMap(([place]) => place ?? [])
      expect(was).toEqual(before.map((_, place) => place))
      expect(pairs.flatMap(([, start]) => start ?? [])).toEqual(after)
      const both = pairs.filter(([place, start]) => place !== null && start !== null)
      expect(both).toHaveLength(Math.min(before.length, after.length))
    }),
  )
})

test('dates that stay the same are paired with themselves', () => {
  fc.assert(
    fc.property(starts, fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }), (all, kept) => {
      const some = all.filter((_, at) => kept[at])
      for (const [place, start] of pair(all, some))
        if (start !== null) expect(all[place ?? -1]).toBe(start)
      for (const [place, start] of pair(some, all))
        if (place !== null) expect(some[place]).toBe(start)
    }),
  )
})
