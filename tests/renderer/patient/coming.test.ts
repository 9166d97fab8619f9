import { expect, test } from 'vitest'
import { MINUTE } from '../../../core/kernel/clock.ts'
import { isComing } from '../../../renderer/patient/coming.ts'

const START = Date.parse('2026-03-02T15:00:00Z')
const visit = { startsAt: START, endsAt: START + 30 * MINUTE }

test.each([
  ['scheduled', -60, true],
  ['scheduled', 20, true],
  ['confirmed', 30, false],
  ['arrived', -10, true],
  ['in_progress', 45, true],
  ['roomed', 24 * 60, false],
  ['completed', 10, false],
  ['cancelled', -60, false],
] as const)('a visit that is %s, %i minutes after its start: %s', (status, minutes, coming) =>
  expect(isComing({ ...visit, status }, START + minutes * MINUTE)).toBe(coming),
)
