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

  it('takes the visit that runs at its time where its own is gone', () => {
    const gone = { columnKey: rita, minute: 600, visitId: visit(600).id }
    const other = visit(585)
    const columns = board([other, visit(600, { providerId: omar })])
    const cursor = { columnKey: rita, minute: 585, visitId: other.id }
    expect(shownCursor(gone, columns, bounds)).toEqual(cursor)
    expect(shownCursor(on(rita, 600), columns, bounds)).toEqual(cursor)
    expect(shownCursor(on(rita, 615), columns, bounds)).toEqual(on(rita, 615))
  })

  it('takes the one in the first lane of several', () => {
    const [first, second] = [visit(570), visit(585, { endsAt: at(660) })]
    const later = visit(600, { endsAt: at(645) })
    const columns = board([first, second, later])
    const laneOf = (id: string) =>
      columns.flatMap(({ placed }) => placed).find(({ entry }) => entry.id === id)?.lane.lane
    expect([laneOf(second.id), laneOf(later.id)]).toEqual([1, 0])
    expect(shownCursor(on(rita, 615), columns, bounds)?.visitId).toBe(later.id)
  })

  it('stays on the very minute at which a visit in hand would be put', () => {
    const columns = board([visit(600)])
    expect(shownCursor(on(rita, 615), columns, bounds, true)).toEqual(on(rita, 615))
  })

  it('reaches every visit by going down from where it is shown, and the top by going up', () => {
    const starts = fc.uniqueArray(fc.integer({ min: 84, max: 216 }), { maxLength: 12 })
    const lengths = fc.array(fc.integer({ min: 1, max: 18 }), { minLength: 12, maxLength: 12 })
    fc.assert(
      fc.property(starts, lengths, (fives, long) => {
        const entries = fives.map((five, n) =>
          visit(five * 5, { endsAt: at(five * 5 + (long[n] ?? 1) * 5) }),
        )
        const columns = board(entries)
        const step = (cursor: Cursor, way: 'up' | 'down') => {
          const next = walk(cursor, way, columns, bounds)
          return shownCursor(next, columns, bounds) ?? fail()
        }
        const met = new Set<string>()
        const top = cellAt(columns[1] ?? fail(), 420, bounds)
        let cursor = top
        for (let steps = 0; steps < 200; steps += 1) {
          if (cursor.visitId) met.add(cursor.visitId)
          cursor = step(cursor, 'down')
        }
        expect(met.size).toBe(entries.length)
        for (let steps = 0; steps < 200; steps += 1) cursor = step(cursor, 'up')
        expect(cursor.minute).toBe(top.minute)
      }),
    )
  })
})

function fail(): never {
  throw new Error('The column is missing')
}
