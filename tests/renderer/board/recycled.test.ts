import { describe, expect, it } from 'vitest'
import { keysFor, noCells } from '../../../renderer/board/recycled.ts'

const MONDAY = '2026-03-02'
const TUESDAY = '2026-03-03'

describe('the cells of a column', () => {
  const monday = keysFor(noCells, MONDAY, ['a', 'b', 'c'])

  it('are one for each visit', () => {
    expect(monday.keys).toEqual([0, 1, 2])
    expect(keysFor(monday, MONDAY, ['a', 'b', 'c'])).toBe(monday)
  })

  it('stay with their visits while one day is shown', () => {
    const later = keysFor(monday, MONDAY, ['c', 'd', 'a'])
    expect(later.keys).toEqual([2, 3, 0])
    expect(keysFor(later, MONDAY, ['a', 'b']).keys).toEqual([0, 4])
  })

  it('are taken over as they stand by another day', () => {
    expect(keysFor(monday, TUESDAY, ['x', 'y']).keys).toEqual([0, 1])
    expect(keysFor(monday, TUESDAY, ['w', 'x', 'y', 'z']).keys).toEqual([0, 1, 2, 3])
  })

  it('never share a key', () => {
    const tuesday = keysFor(keysFor(monday, MONDAY, ['c']), TUESDAY, ['x', 'y'])
    const { keys } = keysFor(tuesday, TUESDAY, ['n', 'x', 'y', 'm'])
    expect(new Set(keys).size).toBe(4)
  })
})
