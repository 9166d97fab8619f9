import { expect, test } from 'vitest'
import { rankOf, type Surroundings } from '../../../core/appointments/finding/ranking.ts'
import { usualRanking } from '../../../core/clinic/ranking-contract.ts'

const plain: Surroundings = {
  ...{ free: { before: 120, after: 120 }, minutes: 30, sameRoom: false, usualHalf: null },
  ...{ preferred: false, lighter: 0, setAside: false, daysAhead: 0 },
}

const rank = (more: Partial<Surroundings>, weights = usualRanking) =>
  rankOf({ ...plain, ...more }, weights)
const codes = (more: Partial<Surroundings>) => rank(more).reasons.map(({ code }) => code)

test('an opening in the middle of a long free time has nothing to say for itself', () => {
  expect(codes({})).toEqual([])
})

test('a gap is filled when what is left over is of no use, and the whole of it is told', () => {
  expect(rank({ free: { before: 0, after: 10 } }).reasons).toEqual([
    { code: 'fills_gap', minutes: 40 },
  ])
  const exact = rank({ free: { before: 0, after: 0 } })
  expect(exact.score).toBeGreaterThan(rank({ free: { before: 0, after: 10 } }).score)
})

test('a long free time stays in one piece where the opening lies at its edge', () => {
  expect(rank({ free: { before: 0, after: 90 } }).reasons).toEqual([
    { code: 'keeps_long_gap', minutes: 90 },
  ])
  expect(codes({ free: { before: 0, after: 45 } })).toEqual([])
  expect(codes({ free: { before: 90, after: 90 } })).toEqual([])
})

test('where others stand beside it, there is no gap to speak of', () => {
  expect(codes({ free: null })).toEqual([])
})

test('at most three reasons are told, the weightiest first', () => {
  const all = { free: { before: 0, after: 0 }, sameRoom: true, preferred: true, lighter: 1 }
  expect(codes({ ...all, setAside: true, usualHalf: 'mornings' })).toEqual([
    ...['preferred_provider', 'fills_gap', 'set_aside_for_type'],
  ])
})

test('what a practice does not weigh is neither counted nor told', () => {
  const silent = rank({ preferred: true }, { ...usualRanking, preferredProvider: 0 })
  expect(silent).toEqual(rank({}))
})

test('sooner is better, by less the further ahead', () => {
  const [today, week, month] = [0, 7, 28].map((daysAhead) => rank({ daysAhead }).score)
  expect(today).toBe(usualRanking.sooner)
  expect(week).toBe(usualRanking.sooner / 2)
  expect(month).toBe(usualRanking.sooner / 5)
})

test('a slightly lighter day is not told', () => {
  expect(codes({ lighter: 0.2 })).toEqual([])
  expect(codes({ lighter: 0.5 })).toEqual(['balances_load'])
})
