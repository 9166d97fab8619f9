import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { HOUR } from '../../core/kernel/clock.ts'
import { keepDaily } from '../../host/daily.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('series are carried on at once, each hour, and no longer once it is stopped', () => {
  const roll = vi.fn(() => null)
  const stop = keepDaily({ rollSeries: roll }, { bug: vi.fn() })
  expect(roll).toHaveBeenCalledTimes(1)
  vi.advanceTimersByTime(2 * HOUR)
  expect(roll).toHaveBeenCalledTimes(3)
  stop()
  vi.advanceTimersByTime(2 * HOUR)
  expect(roll).toHaveBeenCalledTimes(3)
})

test('a failure is written down and the next hour tries again', () => {
  const failure = new Error('disk')
  const roll = vi
    .fn(() => null)
    .mockImplementationOnce(() => {
      throw failure
    })
  const bug = vi.fn()
  const stop = keepDaily({ rollSeries: roll }, { bug })
  expect(bug).toHaveBeenCalledExactlyOnceWith('series.roll', 'daily', failure)
  vi.advanceTimersByTime(HOUR)
  expect(roll).toHaveBeenCalledTimes(2)
  stop()
})
