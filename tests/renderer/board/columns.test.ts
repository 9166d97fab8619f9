import { describe, expect, it } from 'vitest'
import { columnsOf, spansOf, UNASSIGNED, type DayParts } from '../../../renderer/board/columns.ts'
import { dayRange } from '../../../renderer/board/geometry.ts'
import { unreleasedAt } from '../../../renderer/board/unreleased.ts'
import {
  aside,
  at,
  date,
  dayOf,
  directory,
  locationId,
  omar,
  rita,
  room1,
  room2,
  visit,
  zone,
} from './day.ts'

const parts = (changes: Partial<DayParts> = {}): DayParts => ({
  ...{ directory, days: [dayOf(rita)], entries: [], locationId, date, zone, providerId: null },
  by: 'provider',
  groups: [],
  shortest: 10,
  ...changes,
})

describe('columns by provider', () => {
  it('stand for those who work, and those who are booked all the same', () => {
    expect(columnsOf(parts()).map(({ title }) => title)).toEqual(['Rita Zand'])
    const booked = columnsOf(parts({ entries: [visit(600, { providerId: omar })] }))
    expect(booked.map(({ title }) => title)).toEqual(['Omar Abadi', 'Rita Zand'])
  })

  it('keep to the chosen provider', () => {
    const columns = columnsOf(parts({ days: [dayOf(rita), dayOf(omar)], providerId: omar }))
    expect(columns.map(({ key }) => key)).toEqual([omar])
  })

  it('hold hours and breaks on the wall of the location', () => {
    const [column] = columnsOf(parts())
    expect(column?.working).toEqual([
      [540, 720],
      [780, 1020],
    ])
    expect(column?.closures).toEqual([{ why: 'break', span: [720, 780], reason: null }])
  })

  it('hold what is set aside, until it is released', () => {
    const block = { ...aside(540, 600), releasedAt: at(480) }
    const days = [{ ...dayOf(rita), blocks: [block, aside(600, 660)] }]
    const asides = (shown: DayParts['days']) =>
      columnsOf(parts({ days: shown })).flatMap((column) => column.asides.map(({ span }) => span))
    expect(asides(unreleasedAt(days, at(479)))).toEqual([
      [540, 600],
      [600, 660],
    ])
    expect(asides(unreleasedAt(days, at(480)))).toEqual([[600, 660]])
  })

  it('leave out what was cancelled, missed or rescheduled', () => {
    const entries = (['cancelled', 'no_show', 'rescheduled', 'completed'] as const).map((status) =>
      visit(600, { status }),
    )
    const [column] = columnsOf(parts({ entries }))
    expect(column?.placed.map(({ entry }) => entry.status)).toEqual(['completed'])
  })

  it('have room for a visit at any hour', () => {
    const columns = columnsOf(parts({ entries: [visit(330), visit(1290)] }))
    expect(dayRange(spansOf(columns))).toEqual([300, 1320])
  })
})

describe('columns by room', () => {
  it('stand in the order of their numbers, with a last one for visits without a room', () => {
    const entries = [visit(600, { resourceIds: [room1] }), visit(660)]
    const columns = columnsOf(parts({ by: 'resource', entries }))
    expect(columns.map(({ key }) => key)).toEqual([room2, room1, UNASSIGNED])
    expect(columns.map(({ placed }) => placed.length)).toEqual([0, 1, 1])
  })
})
