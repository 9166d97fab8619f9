import { expect, test } from 'vitest'
import { datesOf, spanProblem, takeMore, without } from '../../../renderer/hours/picked-dates.ts'

const one = { taken: [], from: '2026-03-02', to: null }
const span = { ...one, to: '2026-03-04' }

test('a date alone, or every date of a span', () => {
  expect(datesOf(one)).toEqual(['2026-03-02'])
  expect(datesOf(span)).toEqual(['2026-03-02', '2026-03-03', '2026-03-04'])
  expect(datesOf({ taken: [], from: null, to: '2026-03-04' })).toEqual([])
})

test('what is taken stays, each date once, and the next day is offered', () => {
  const more = takeMore(span)
  expect(more).toEqual({ taken: datesOf(span), from: '2026-03-05', to: null })
  expect(datesOf({ ...more, from: '2026-03-03' })).toEqual(datesOf(span))
})

test('one date left out of a span leaves the others; the last one left goes back to the field', () => {
  const two = without(span, '2026-03-03')
  expect(datesOf(two)).toEqual(['2026-03-02', '2026-03-04'])
  expect(without(two, '2026-03-02')).toEqual({ taken: [], from: '2026-03-04', to: null })
})

test('a span that runs backwards or too long is told, and never spread out', () => {
  expect(spanProblem(span)).toBeUndefined()
  const backwards = { ...one, to: '0002-03-04' }
  expect(spanProblem(backwards)).toBe('end_before_start')
  const ages = { ...one, to: '2926-03-04' }
  expect(spanProblem(ages)).toBe('out_of_range')
  expect(datesOf(ages)).toEqual(['2026-03-02'])
})
