import { describe, expect, it } from 'vitest'
import { countedFrom, dateIn, datesOf, numberOfWeek } from '../../../renderer/hours/shown-week.ts'

const SUNDAY = '2026-03-01'
const MONDAY = '2026-03-02'

describe('a week on the screen', () => {
  it('holds seven dates from its first', () => {
    expect(datesOf(SUNDAY)).toHaveLength(7)
    expect(datesOf(SUNDAY).at(-1)).toBe('2026-03-07')
  })

  it('holds each weekday once, wherever it begins', () => {
    expect(dateIn(SUNDAY, 7)).toBe(SUNDAY)
    expect(dateIn(SUNDAY, 1)).toBe(MONDAY)
    expect(dateIn(MONDAY, 7)).toBe('2026-03-08')
  })

  it('has the number of the week that most of it lies in', () => {
    expect(numberOfWeek(MONDAY)).toBe(10)
    expect(numberOfWeek(SUNDAY)).toBe(10)
    expect(numberOfWeek('2026-02-28')).toBe(10)
  })
})

describe('a rhythm that is to hold on a date', () => {
  it('is left as it is where it does', () => {
    const earlier = { everyWeeks: 2, anchor: '2026-02-16' }
    expect(countedFrom(earlier, MONDAY)).toEqual(earlier)
  })

  it('is counted from the week of the date where it does not', () => {
    const other = { everyWeeks: 2, anchor: MONDAY }
    expect(countedFrom(other, SUNDAY)).toEqual({ everyWeeks: 2, anchor: '2026-02-23' })
    expect(countedFrom({ everyWeeks: 3, anchor: '2026-02-16' }, MONDAY).anchor).toBe(MONDAY)
  })

  it('is counted from nowhere when it holds in every week', () =>
    expect(countedFrom({ everyWeeks: 1, anchor: MONDAY }, MONDAY).anchor).toBeNull())
})
