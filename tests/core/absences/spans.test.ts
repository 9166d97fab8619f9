import { expect, test } from 'vitest'
import { awayIn, datesOf, intervalsOf, lastEnd } from '../../../core/absences/spans.ts'
import { newId, type ProviderId } from '../../../core/kernel/ids.ts'
import { MONDAY } from '../../support/practice.ts'

const NEW_YORK = 'America/New_York'
const WHOLE = { from: '2026-03-02T00:00', to: '2026-03-03T00:00' }

test('a span is instants of the zone in which somebody works', () => {
  const midnight = Date.parse('2026-03-02T05:00:00Z')
  expect(intervalsOf([WHOLE], NEW_YORK)).toEqual([[midnight, midnight + 24 * 3_600_000]])
  const chicago = intervalsOf([WHOLE], 'America/Chicago')
  expect(chicago).toEqual([[midnight + 3_600_000, midnight + 25 * 3_600_000]])
})

test('an edge that the clocks skip is the change itself', () => {
  const spring = [{ from: '2026-03-08T02:30', to: '2026-03-08T10:00' }]
  const change = Date.parse('2026-03-08T07:00:00Z')
  expect(intervalsOf(spring, NEW_YORK)).toEqual([[change, Date.parse('2026-03-08T14:00:00Z')]])
})

test('spans that meet are one, and their dates run from the first to the last', () => {
  const spans = [{ from: '2026-03-03T00:00', to: '2026-03-05T12:00' }, WHOLE]
  expect(intervalsOf(spans, NEW_YORK)).toHaveLength(1)
  expect(datesOf(spans)).toEqual({ from: '2026-03-02', to: '2026-03-05' })
  expect(lastEnd(spans)).toBe('2026-03-05T12:00')
})

test('only those named are away, and not at the moment in which the span ends', () => {
  const [ada, ben] = [newId<ProviderId>(MONDAY), newId<ProviderId>(MONDAY)]
  const isAway = awayIn({ providerIds: [ada], spans: [WHOLE] }, NEW_YORK)
  const end = Date.parse('2026-03-03T05:00:00Z')
  expect(isAway(ada, [end - 1, end + 1])).toBe(true)
  expect(isAway(ada, [end, end + 1])).toBe(false)
  expect(isAway(ben, [end - 1, end])).toBe(false)
})
