import { describe, expect, it } from 'vitest'
import { ROW_MINUTES, type BoardLook } from '../../../core/preferences/contract.ts'
import { columnKey, keyOn, ofKey } from '../../../renderer/board/column-model.ts'
import { hourRem } from '../../../renderer/board/rows.ts'
import { sameLook } from '../../../renderer/board/same-look.ts'
import { datesShown } from '../../../renderer/board/span.ts'
import { date, locationId } from './day.ts'

const look: BoardLook = {
  ...{ columnsBy: 'provider', span: 'day', rowMinutes: 15, density: 'roomy' },
  ...{ order: ['a', 'b'], hidden: ['c', 'd'], providerId: null, locationId: null },
}

describe('rows', () => {
  it('are taller the fewer minutes they stand for, and compact ones lower', () => {
    const roomy = ROW_MINUTES.map((minutes) => hourRem(minutes, 'roomy'))
    expect(roomy).toEqual([...roomy].sort((a, b) => b - a))
    for (const minutes of ROW_MINUTES)
      expect(hourRem(minutes, 'compact')).toBeLessThan(hourRem(minutes, 'roomy'))
  })

  it('of a quarter of an hour hold one line, even compact', () => {
    expect(hourRem(15, 'compact') / 4).toBeGreaterThan(1.1)
  })
})

describe('the dates that are shown', () => {
  it('are the day, it and the next two, or its week from the first weekday', () => {
    expect(datesShown(date, 'day', 7)).toEqual(['2026-11-20'])
    expect(datesShown(date, 'threeDay', 7)).toEqual(['2026-11-20', '2026-11-21', '2026-11-22'])
    expect(datesShown(date, 'week', 7).at(0)).toBe('2026-11-15')
    expect(datesShown(date, 'week', 1)).toHaveLength(7)
    expect(datesShown(date, 'week', 1).at(0)).toBe('2026-11-16')
  })
})

describe('a named view', () => {
  it('fits the board until something of it is changed', () => {
    expect(sameLook(look, { ...look })).toBe(true)
    const changes: readonly Partial<BoardLook>[] = [
      { span: 'week' },
      { rowMinutes: 5 },
      { density: 'compact' },
      { columnsBy: 'resource' },
      { order: ['b', 'a'] },
      { hidden: [] },
    ]
    for (const change of changes) expect(sameLook(look, { ...look, ...change })).toBe(false)
  })

  it('names hidden columns in any order, and fits any location when it names none', () => {
    expect(sameLook(look, { ...look, hidden: ['d', 'c'] })).toBe(true)
    expect(sameLook(look, { ...look, locationId })).toBe(true)
    expect(sameLook({ ...look, locationId }, look)).toBe(false)
  })
})

describe('the key of a column', () => {
  it('tells whom it stands for, and moves to another date where it has one', () => {
    const key = columnKey('rita', date, true)
    expect(ofKey(key)).toBe('rita')
    expect(keyOn(key, '2026-12-01')).toBe('rita@2026-12-01')
    expect(keyOn('rita', '2026-12-01')).toBe('rita')
  })
})
