import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arranged, hiddenAmong, movedBy, movedTo } from '../../../renderer/board/arranged.ts'
import type { Column } from '../../../renderer/board/columns.ts'
import { date, locationId, zone } from './day.ts'

const column = (of: string, on = date): Column => ({
  ...{ key: `${of}@${on}`, of, date: on, locationId, zone, title: of, subtitle: null },
  ...{ providerId: null, resourceId: null, hue: null },
  ...{ working: [], closures: [], asides: [], placed: [], groups: [] },
})
const abc = ['a', 'b', 'c'].map((of) => column(of))
const names = (columns: readonly Column[]) => columns.map(({ of }) => of).join('')

describe('columns as somebody arranged them', () => {
  it('stand in the chosen order, the others behind as they came', () => {
    expect(names(arranged(abc, { order: ['c'], hidden: [] }))).toBe('cab')
    expect(names(arranged(abc, { order: ['c', 'b', 'a', 'gone'], hidden: [] }))).toBe('cba')
  })

  it('are left out when they are hidden, and named once each', () => {
    expect(names(arranged(abc, { order: [], hidden: ['b', 'gone'] }))).toBe('ac')
    const twoDays = [...abc, ...['a', 'b'].map((of) => column(of, '2026-11-21'))]
    expect(names(hiddenAmong(twoDays, ['b', 'gone']))).toBe('b')
  })

  it('keep to their days', () => {
    const twoDays = [column('a'), column('b'), column('a', '2026-11-21'), column('b', '2026-11-21')]
    const shown = arranged(twoDays, { order: ['b'], hidden: [] })
    expect(shown.map(({ key }) => key.slice(0, 1))).toEqual(['b', 'a', 'b', 'a'])
    expect(shown.map((each) => each.date)).toEqual(twoDays.map((each) => each.date))
  })

  it('go to the place of the column that they are put on', () => {
    expect(movedTo('a', 'c', abc).join('')).toBe('bca')
    expect(movedTo('c', 'a', abc).join('')).toBe('cab')
    expect(movedTo('a', 'gone', abc).join('')).toBe('abc')
  })

  it('go one place aside, and stay at the edges', () => {
    expect(movedBy('a', 1, abc).join('')).toBe('bac')
    expect(movedBy('a', -1, abc).join('')).toBe('abc')
    expect(movedBy('c', 1, abc).join('')).toBe('abc')
  })

  it('are never lost nor doubled by moving', () => {
    const name = fc.constantFrom('a', 'b', 'c')
    fc.assert(
      fc.property(name, name, (of, target) => {
        const order = movedTo(of, target, abc)
        expect([...order].sort().join('')).toBe('abc')
        expect(order.indexOf(of)).toBe(names(abc).indexOf(target))
      }),
    )
  })
})
