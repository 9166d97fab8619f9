import { describe, expect, it } from 'vitest'
import { newId, type BlockId, type HoursId, type LocationId } from '../../../core/kernel/ids.ts'
import type { WallSpan } from '../../../core/kernel/zones.ts'
import { dragged, pushed } from '../../../renderer/hours/drawing.ts'
import {
  itemsOn,
  moved,
  removed,
  withBreak,
  withDayCopied,
  withoutDay,
  type Draft,
  type DraftHours,
} from '../../../renderer/hours/draft.ts'

const MONDAY = '2026-03-02'
const TUESDAY = '2026-03-03'
/** In a week that begins with it. */
const SUNDAY = '2026-03-01'
const FROM_MONDAY = [1, 2, 3, 4, 5, 6, 7]
const locationId = newId<LocationId>(1)

const hours = (more: Partial<DraftHours> = {}): DraftHours => ({
  ...{ id: newId<HoursId>(1), locationId, weekday: 1, from: '09:00', to: '17:00' },
  ...{ breaks: [{ from: '12:00', to: '13:00' }], everyWeeks: 1, anchor: null },
  ...more,
})

const draft = (...rows: DraftHours[]): Draft => ({ hours: rows, blocks: [] })

function shown(drawn: Draft, date = MONDAY) {
  return itemsOn(drawn, date).map(({ kind, span }) => [kind, ...span])
}

function itemOf(drawn: Draft, kind: string) {
  const item = itemsOn(drawn, MONDAY).find((each) => each.kind === kind)
  if (!item) throw new Error(`Nothing of the kind ${kind} is drawn`)
  return item
}

const at = (weekday: number, ...span: WallSpan) => ({ weekday, span })

describe('what is drawn on a date', () => {
  it('is what holds in its week', () => {
    const fortnightly = { everyWeeks: 2, anchor: MONDAY, breaks: [] }
    const drawn = draft(hours(), hours({ ...fortnightly, weekday: 2 }))
    expect(shown(drawn)).toEqual([
      ['hours', 540, 1020],
      ['break', 720, 780],
    ])
    expect(shown(drawn, TUESDAY)).toEqual([['hours', 540, 1020]])
    expect(shown(drawn, '2026-03-10')).toEqual([])
  })
})

describe('moving', () => {
  it('takes the breaks of hours along', () => {
    const drawn = draft(hours())
    const after = moved(drawn, itemOf(drawn, 'hours'), at(1, 480, 960), MONDAY)
    expect(shown(after)).toEqual([
      ['hours', 480, 960],
      ['break', 660, 720],
    ])
  })

  it('cuts breaks when hours become shorter, and drops those that fall outside', () => {
    const drawn = draft(hours())
    const item = itemOf(drawn, 'hours')
    expect(shown(moved(drawn, item, at(1, 540, 750), MONDAY))).toContainEqual(['break', 720, 750])
    expect(shown(moved(drawn, item, at(1, 540, 720), MONDAY))).toEqual([['hours', 540, 720]])
  })

  it('keeps a break within its hours', () => {
    const drawn = draft(hours())
    const after = moved(drawn, itemOf(drawn, 'break'), at(1, 1000, 1060), MONDAY)
    expect(shown(after)).toContainEqual(['break', 960, 1020])
  })
})

describe('every other week', () => {
  const fortnightly = hours({ everyWeeks: 2, anchor: MONDAY })

  it('goes on in the weeks that it held in', () => {
    const item = itemOf(draft(fortnightly), 'hours')
    const after = moved(draft(fortnightly), item, at(2, 540, 1020), TUESDAY)
    expect(after.hours[0]).toMatchObject({ weekday: 2, everyWeeks: 2, anchor: MONDAY })
  })

  it('stays on the screen when it goes to a Sunday that stands before the Monday', () => {
    const item = itemOf(draft(fortnightly), 'hours')
    const after = moved(draft(fortnightly), item, at(7, 540, 1020), SUNDAY)
    expect(shown(after, SUNDAY)).toContainEqual(['hours', 540, 1020])
    expect(shown(after, '2026-03-08')).toEqual([])
    expect(shown(after, '2026-03-15')).toContainEqual(['hours', 540, 1020])
  })

  it('is copied to such a Sunday, too', () => {
    const after = withDayCopied(draft(fortnightly), MONDAY, [SUNDAY])
    expect(shown(after, SUNDAY)).toEqual(shown(after, MONDAY))
  })
})

describe('adding and removing', () => {
  it('puts a break into the hours it lies in most, and nowhere else', () => {
    const drawn = draft(hours({ to: '12:00', breaks: [] }), hours({ from: '13:00', breaks: [] }))
    const after = withBreak(drawn, MONDAY, [690, 900])
    expect(after && shown(after)).toEqual([
      ['hours', 540, 720],
      ['hours', 780, 1020],
      ['break', 780, 900],
    ])
    expect(withBreak(drawn, TUESDAY, [690, 900])).toBeNull()
    expect(withBreak(drawn, MONDAY, [720, 780])).toBeNull()
  })

  it('removes a break alone, or hours with their breaks', () => {
    const drawn = draft(hours())
    expect(shown(removed(drawn, itemOf(drawn, 'break')))).toEqual([['hours', 540, 1020]])
    expect(shown(removed(drawn, itemOf(drawn, 'hours')))).toEqual([])
  })

  it('clears a day in the weeks that it shows', () => {
    const other = hours({ everyWeeks: 2, anchor: '2026-03-09' })
    const before = draft(hours(), hours({ weekday: 2 }), other)
    expect(withoutDay(before, MONDAY).hours).toEqual([before.hours[1], other])
  })

  it('copies a day over others, in place of what they had', () => {
    const block = {
      ...{ id: newId<BlockId>(1), locationId: null, kind: 'lunch' as const, label: 'Lunch' },
      ...{ typeIds: [], weekday: 1, from: '12:00', to: '13:00', everyWeeks: 1, anchor: null },
      ...{ releaseBefore: null, releaseAt: null },
    }
    const before = { hours: [hours(), hours({ weekday: 2, from: '07:00' })], blocks: [block] }
    const after = withDayCopied(before, MONDAY, [MONDAY, TUESDAY, '2026-03-04'])
    for (const date of [MONDAY, TUESDAY, '2026-03-04'])
      expect(shown(after, date)).toEqual([
        ['hours', 540, 1020],
        ['break', 720, 780],
        ['block', 720, 780],
      ])
    const ids = [...after.hours, ...after.blocks].map(({ id }) => id)
    expect(new Set(ids).size).toBe(6)
  })
})

describe('the pointer', () => {
  const item = itemOf(draft(hours()), 'hours')
  const place = { weekday: 1, span: item.span }

  it('draws from quarter to quarter, upwards too, on the day it began', () => {
    const grip = { mode: 'new', item: null, start: { weekday: 2, minute: 610 }, place } as const
    expect(dragged(grip, { weekday: 4, minute: 655 })).toEqual(at(2, 600, 660))
    expect(dragged(grip, { weekday: 2, minute: 541 })).toEqual(at(2, 540, 615))
    expect(dragged(grip, { weekday: 2, minute: 610 })).toEqual(at(2, 600, 615))
  })

  it('moves to another day and not past midnight', () => {
    const grip = { mode: 'move', item, start: { weekday: 1, minute: 600 }, place } as const
    expect(dragged(grip, { weekday: 3, minute: 652 })).toEqual(at(3, 585, 1065))
    expect(dragged(grip, { weekday: 1, minute: 1440 })).toEqual(at(1, 960, 1440))
  })

  it('resizes to a quarter of an hour at least', () => {
    const start = { weekday: 1, minute: 540 }
    expect(dragged({ mode: 'from', item, start, place }, { weekday: 1, minute: 2000 })).toEqual(
      at(1, 1005, 1020),
    )
    expect(dragged({ mode: 'to', item, start, place }, { weekday: 1, minute: 0 })).toEqual(
      at(1, 540, 555),
    )
  })
})

describe('the keys', () => {
  const drawn = draft(hours())
  const item = itemOf(drawn, 'hours')
  const press = (key: string, more: object = {}, weekdays = FROM_MONDAY) =>
    pushed(item, { key, shiftKey: false, altKey: false, ...more }, weekdays)

  it('move with arrows, the end with Shift, the start with Alt', () => {
    expect(press('ArrowDown')).toEqual(at(1, 555, 1035))
    expect(press('ArrowRight')).toEqual(at(2, 540, 1020))
    expect(press('ArrowLeft')).toEqual(at(1, 540, 1020))
    expect(press('ArrowDown', { shiftKey: true })).toEqual(at(1, 540, 1035))
    expect(press('ArrowUp', { altKey: true })).toEqual(at(1, 525, 1020))
    expect(press('a')).toBeNull()
  })

  it('go to the day that stands beside, wherever the week begins', () => {
    const fromSunday = [7, 1, 2, 3, 4, 5, 6]
    expect(press('ArrowLeft', {}, fromSunday)).toEqual(at(7, 540, 1020))
    const onSunday = { ...item, weekday: 7 }
    const left = { key: 'ArrowLeft', shiftKey: false, altKey: false }
    expect(pushed(onSunday, left, fromSunday)).toEqual(at(7, 540, 1020))
    expect(pushed(onSunday, left, FROM_MONDAY)).toEqual(at(6, 540, 1020))
  })

  it('leave a break on the day of its hours', () => {
    const pause = itemOf(drawn, 'break')
    const right = { key: 'ArrowRight', shiftKey: false, altKey: false }
    expect(pushed(pause, right, FROM_MONDAY)).toBeNull()
  })
})
