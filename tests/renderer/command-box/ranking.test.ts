import { describe, expect, test } from 'vitest'
import { byUse, holdsAll, saidBy, wordsOf } from '../../../renderer/command-box/ranking.ts'

describe('by use', () => {
  const rows = ['a', 'b', 'c', 'd'].map((id) => ({ id }))
  const order = (usage: readonly (readonly [string, number])[]) =>
    byUse(rows, new Map(usage)).map(({ id }) => id)

  test('the most used comes first', () => {
    expect(
      order([
        ['c', 2],
        ['d', 3],
      ]),
    ).toEqual(['d', 'c', 'a', 'b'])
  })
  test('what is used alike, or never, keeps its order', () => {
    expect(order([])).toEqual(['a', 'b', 'c', 'd'])
    expect(order([['x', 9]])).toEqual(['a', 'b', 'c', 'd'])
  })
})

describe('words that were typed', () => {
  test.each([
    [['Imprimir la agenda de mañana'], 'impr manana', true],
    [['Go to the week'], 'week go', true],
    [['Go to the week'], 'ek', false],
    [['Ir a la semana', 'Go to the week'], 'week', true],
    [['Ir a la semana', 'Go to the week'], 'week semana', false],
    [['Anything'], '', true],
  ])('%j holds %j: %s', (texts, typed, holds) =>
    expect(holdsAll(saidBy(...texts), wordsOf(typed))).toBe(holds),
  )
})
