import { expect, it } from 'vitest'
import { byDate, walkTo } from '../../../renderer/agenda/lines.ts'
import { date, visit, zone } from '../board/day.ts'

const [early, late, tomorrow] = [visit(540), visit(900), visit(540 + 1440)]

it('appointments stand under their dates by start', () => {
  expect(byDate([tomorrow, late, early], zone)).toEqual([
    { date, entries: [early, late] },
    { date: '2026-11-21', entries: [tomorrow] },
  ])
  expect(byDate([], zone)).toEqual([])
})

it('arrow keys walk from line to line over dates, and stop at the ends', () => {
  const order = [early, late, tomorrow]
  expect(walkTo('ArrowDown', late, order)).toBe(tomorrow)
  expect(walkTo('ArrowDown', tomorrow, order)).toBe(tomorrow)
  expect(walkTo('ArrowUp', early, order)).toBe(early)
  expect(walkTo('Home', tomorrow, order)).toBe(early)
  expect(walkTo('End', early, order)).toBe(tomorrow)
  expect(walkTo('x', early, order)).toBeNull()
})
