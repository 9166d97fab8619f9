import fc from 'fast-check'
import { expect, test } from 'vitest'
import { providerTimeOf } from '../../../core/rulebook/phases.ts'

const mine = (minutes: number) => ({ minutes, provider: true })
const theirs = (minutes: number) => ({ minutes, provider: false })

test.each([
  [
    'the parts in order',
    [mine(10), theirs(20), mine(10)],
    40,
    [
      [0, 10],
      [30, 40],
    ],
  ],
  [
    'a longer visit stretches the last part',
    [mine(10), theirs(20), mine(10)],
    60,
    [
      [0, 10],
      [30, 60],
    ],
  ],
  ['a longer part of the assistant', [mine(10), theirs(20)], 60, [[0, 10]]],
  [
    'a shorter visit cuts the last part',
    [mine(10), theirs(20), mine(10)],
    35,
    [
      [0, 10],
      [30, 35],
    ],
  ],
  ['parts that never come', [mine(10), theirs(20), mine(10)], 30, [[0, 10]]],
  ['parts that follow each other are one', [theirs(5), mine(10), mine(10)], 25, [[5, 25]]],
])('%s', (_, parts, minutes, expected) => {
  expect(providerTimeOf(parts, minutes)).toEqual(expected)
})

test('a provider who is needed throughout has no parts', () => {
  expect(providerTimeOf(null, 30)).toBeNull()
  expect(providerTimeOf([mine(30)], 45)).toBeNull()
  expect(providerTimeOf([mine(10), mine(20)], 30)).toBeNull()
})

test('parts cover exactly the minutes in which the provider is needed', () => {
  const part = fc.record({ minutes: fc.integer({ min: 5, max: 40 }), provider: fc.boolean() })
  fc.assert(
    fc.property(
      fc.array(part, { minLength: 1, maxLength: 6 }),
      fc.integer({ min: 1, max: 240 }),
      (parts, minutes) => {
        const each = parts.flatMap((one) => Array<boolean>(one.minutes).fill(one.provider))
        const last = parts.at(-1)?.provider ?? false
        const needed = Array.from({ length: minutes }, (_, at) => each[at] ?? last)
        const spans = providerTimeOf(parts, minutes) ?? [[0, minutes]]
        const covered = needed.map((_, at) => spans.some(([from, to]) => from <= at && at < to))
        expect(covered).toEqual(needed)
      },
    ),
  )
})
