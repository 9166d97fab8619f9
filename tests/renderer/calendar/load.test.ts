import { expect, it } from 'vitest'
import { loadOf, shareOf } from '../../../renderer/calendar/load.ts'
import { date, visit, zone } from '../board/day.ts'

it('a day is as full as its visits, measured by what is worked', () => {
  const entries = [visit(600), visit(660, { balanceCents: 100 }), visit(600 + 1440)]
  const load = loadOf(date, entries, zone, 480)
  expect(load).toEqual({ visits: 2, minutes: 60, worked: 480, owing: 1 })
  expect(shareOf(load)).toBe(0.125)
})

it('where nobody works, or that is not known yet, there is no share', () => {
  expect(shareOf(loadOf(date, [visit(600)], zone, 0))).toBeNull()
  expect(shareOf(loadOf(date, [visit(600)], zone, null))).toBeNull()
})
