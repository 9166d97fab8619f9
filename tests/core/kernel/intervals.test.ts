import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  contains,
  normalize,
  overlaps,
  subtract,
  type Interval,
} from '../../../core/kernel/intervals.ts'

const LENGTH = 60
const interval = fc.tuple(fc.nat(LENGTH), fc.nat(LENGTH))
const some = fc.array(interval, { maxLength: 10 })

/** The oracle: one flag a minute. */
const minutesIn = (spans: readonly Interval[]) =>
  Array.from({ length: LENGTH }, (_, minute) =>
    spans.some(([start, end]) => start <= minute && minute < end),
  )

const isNormal = (spans: readonly Interval[]) =>
  spans.every(([start, end], at) => start < end && (spans[at - 1]?.[1] ?? -1) < start)

test('normalizing keeps every minute, sorts and joins', () => {
  fc.assert(
    fc.property(some, (spans) => {
      const joined = normalize(spans)
      expect(minutesIn(joined)).toEqual(minutesIn(spans))
      expect(isNormal(joined)).toBe(true)
    }),
  )
})

test('what is taken away is gone, and nothing else', () => {
  fc.assert(
    fc.property(some, some, (from, taken) => {
      const [a, b] = [normalize(from), normalize(taken)]
      const left = subtract(a, b)
      const without = minutesIn(b)
      expect(minutesIn(left)).toEqual(minutesIn(a).map((inside, at) => inside && !without[at]))
      expect(isNormal(left)).toBe(true)
    }),
    { numRuns: 1000 },
  )
})

test('two intervals overlap when they share a minute; touching is not sharing', () => {
  expect(overlaps([0, 10], [10, 20])).toBe(false)
  expect(overlaps([0, 30], [10, 20])).toBe(true)
  expect(overlaps([10, 20], [0, 30])).toBe(true)
  fc.assert(
    fc.property(interval, interval, (a, b) => {
      fc.pre(a[0] < a[1] && b[0] < b[1])
      const other = minutesIn([b])
      expect(overlaps(a, b)).toBe(minutesIn([a]).some((inside, at) => inside && other[at]))
    }),
  )
})

test('a span holds what lies within one of its parts', () => {
  expect(
    contains(
      [
        [0, 10],
        [12, 20],
      ],
      [12, 20],
    ),
  ).toBe(true)
  expect(
    contains(
      [
        [0, 10],
        [12, 20],
      ],
      [9, 13],
    ),
  ).toBe(false)
  expect(contains([], [0, 1])).toBe(false)
})
