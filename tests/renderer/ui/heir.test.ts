import { describe, expect, test } from 'vitest'
import { heirOf, placeOf, type Row } from '../../../renderer/ui/heir.ts'

const rows: readonly Row[] = [
  { lane: 'expected', ids: ['alma', 'bruno', 'cora'] },
  { lane: 'arrived', ids: [] },
  { lane: 'roomed', ids: ['dina'] },
]
const bruno = { id: 'bruno', lane: 'expected', index: 1 }
const without = (...gone: readonly string[]): Row[] =>
  rows.map(({ lane, ids }) => ({ lane, ids: ids.filter((id) => !gone.includes(id)) }))

describe('the card that the keys belong to', () => {
  test('stands where it is found', () => {
    expect(placeOf('bruno', rows)).toEqual(bruno)
    expect(placeOf('eva', rows)).toBeNull()
  })

  test('is the same one in whichever lane it went to', () => {
    const moved = without('bruno').map((row) =>
      row.lane === 'arrived' ? { ...row, ids: ['bruno'] } : row,
    )
    expect(heirOf(bruno, moved)).toEqual({ id: 'bruno', lane: 'arrived', index: 0 })
  })

  test('is the one that took the place of a card that is gone', () => {
    expect(heirOf(bruno, without('bruno'))?.id).toBe('cora')
    expect(heirOf(bruno, without('bruno', 'cora'))?.id).toBe('alma')
  })

  test('is in the next lane that has any, or in the last one before, where its own is empty', () => {
    expect(heirOf(bruno, without('alma', 'bruno', 'cora'))?.id).toBe('dina')
    const dina = { id: 'dina', lane: 'roomed', index: 0 }
    expect(heirOf(dina, without('dina'))?.id).toBe('alma')
  })

  test('is found though its lane is not drawn any more', () => {
    expect(heirOf({ ...bruno, lane: 'lost', id: 'eva' }, rows)?.id).toBe('bruno')
  })

  test('is nobody where no card is left', () => {
    expect(heirOf(bruno, without('alma', 'bruno', 'cora', 'dina'))).toBeNull()
  })
})
