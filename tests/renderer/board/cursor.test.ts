import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columnsOf } from '../../../renderer/board/columns.ts'
import {
  cellAt,
  firstCell,
  shownCursor,
  visitAt,
  walk,
  type Cursor,
} from '../../../renderer/board/cursor.ts'
import { at, date, dayOf, directory, locationId, omar, rita, visit, zone } from './day.ts'

const bounds = { grid: 15, from: 420, to: 1140 }
const board = (entries: ReturnType<typeof visit>[]) =>
  columnsOf({
    ...{ directory, entries, locationId, date, zone, providerId: null, shortest: 10 },
    days: [dayOf(rita), dayOf(omar)],
    by: 'provider',
    groups: [],
  })
const on = (columnKey: string, minute: number): Cursor => ({ columnKey, minute, visitId: null })

describe('walking the board', () => {
  it('starts at the opening of the first column', () => {
    expect(firstCell(board([]), bounds)).toEqual(on(omar, 540))
    expect(firstCell([], bounds)).toBeNull()
  })

  it('goes down step by step and stops at a visit, then at its end', () => {
    const entry = visit(605)
    const columns = board([entry])
    const down = (cursor: Cursor) => walk(cursor, 'down', columns, bounds)
    expect(down(on(rita, 570))).toEqual(on(rita, 585))
    expect(down(on(rita, 600))).toMatchObject({ visitId: entry.id })
    expect(down(down(on(rita, 600)))).toEqual(on(rita, 635))
  })

  it('visits each of the visits that run at the same time', () => {
    const [long, short] = [visit(600, { endsAt: at(690) }), visit(615)]
    const columns = board([long, short])
    const first = cellAt(columns[1] ?? fail(), 600, bounds)
    expect(first.visitId).toBe(long.id)
    expect(walk(first, 'right', columns, bounds).visitId).toBe(short.id)
    expect(walk(first, 'down', columns, bounds).visitId).toBe(short.id)
  })

  it('goes sideways at the same time and stays at the ends', () => {
    const columns = board([])
    expect(walk(on(omar, 600), 'right', columns, bounds)).toEqual(on(rita, 600))
    expect(walk(on(rita, 600), 'right', columns, bounds)).toEqual(on(rita, 600))
    expect(walk(on(omar, 420), 'up', columns, bounds)).toEqual(on(omar, 420))
    expect(walk(on(omar, 600), 'last', columns, bounds)).toEqual(on(omar, 1125))
  })

  it('reaches every visit by going down, and comes back up to the top', () => {
    const starts = fc.uniqueArray(fc.integer({ min: 84, max: 216 }), { maxLength: 12 })
    fc.assert(
      fc.property(starts, (fives) => {
        const entries = fives.map((five) => visit(five * 5))
        const columns = board(entries)
        const met = new Set<string>()
        const top = cellAt(columns[1] ?? fail(), 420, bounds)
        let cursor = top
        for (let steps = 0; steps < 200; steps += 1) {
          if (cursor.visitId) met.add(cursor.visitId)
          cursor = walk(cursor, 'down', columns, bounds)
        }
        expect(met.size).toBe(entries.length)
        for (let steps = 0; steps < 200; steps += 1) cursor = walk(cursor, 'up', columns, bounds)
        expect(cursor.minute).toBe(top.minute)
      }),
    )
  })
})

describe('the cursor on another state of the day', () => {
  it('follows its visit to where it now stands', () => {
    const entry = visit(600)
    const cursor = { columnKey: rita, minute: 600, visitId: entry.id }
    const moved = board([{ ...entry, providerId: omar, startsAt: at(660), endsAt: at(690) }])
    expect(shownCursor(cursor, moved, bounds)).toEqual({ ...cursor, columnKey: omar, minute: 660 })
    expect(visitAt(shownCursor(cursor, moved, bounds), moved)?.entry.id).toBe(entry.id)
  })

  it('stays at its time when the visit is gone', () => {
    const gone = { columnKey: rita, minute: 600, visitId: visit(600).id }
    expect(shownCursor(gone, board([]), bounds)).toEqual(on(rita, 600))
  })
})

function fail(): never {
  throw new Error('The column is missing')
}
