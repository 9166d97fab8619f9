import { describe, expect, test } from 'vitest'
import { pressed, sequencer, type Press } from '../../renderer/shell/keys.ts'
import { chordOf, deedOf } from '../../renderer/desk/chord.ts'
import { shortcutText, shownKeys } from '../../renderer/ui/kbd.tsx'

const press = (key: string, held: Partial<Press> = {}): Press => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
})

describe('the shortcut of a key press', () => {
  test.each([
    [press('k', { ctrlKey: true }), 'Mod+K'],
    [press('k', { metaKey: true }), 'Mod+K'],
    [press('L', { ctrlKey: true, shiftKey: true }), 'Mod+Shift+L'],
    [press('?', { shiftKey: true }), '?'],
    [press('b'), 'B'],
    [press('Enter'), 'Enter'],
    [press('k', { altKey: true }), null],
    [press('Control', { ctrlKey: true }), null],
  ])('%o is %s', (event, keys) => expect(pressed(event)).toBe(keys))
})

describe('two keys after one another', () => {
  test('are one shortcut when the second follows at once', () => {
    const { join } = sequencer()
    expect([join('G', 0), join('D', 400), join('D', 500)]).toEqual(['G', 'G D', 'D'])
  })
  test('are two when the second comes late', () => {
    const { join } = sequencer()
    expect([join('G', 0), join('D', 2000)]).toEqual(['G', 'D'])
  })
  test('begin with G only', () => {
    const { join } = sequencer()
    expect([join('Mod+P', 0), join('Mod+Shift+L', 100)]).toEqual(['Mod+P', 'Mod+Shift+L'])
  })
  test('are begun from the first one until the second one', () => {
    const { join, isBegun } = sequencer()
    expect(isBegun(0)).toBe(false)
    join('G', 0)
    expect([isBegun(400), isBegun(2000)]).toEqual([true, false])
    join('D', 400)
    expect(isBegun(500)).toBe(false)
  })
})

describe('keys as they are written', () => {
  test.each([
    ['Mod+Shift+L', ['Ctrl', 'Shift', 'L']],
    ['G D', ['G', 'D']],
    ['=', ['=']],
    ['+', ['+']],
    ['Shift+ArrowUp', ['Shift', '↑']],
  ])('%s', (shortcut, keys) => expect(shownKeys(shortcut)).toEqual(keys))
})

describe('a shortcut in one line', () => {
  test.each([
    ['Mod+Shift+L', 'Ctrl Shift L'],
    ['G D', 'G then D'],
    ['+', '+'],
  ])('%s', (shortcut, text) => expect(shortcutText(shortcut, 'then')).toBe(text))
})

describe('the deed of a key press', () => {
  const keys = { open: ['Enter', 'Space'], put: ['Enter'], column: ['Alt+Shift+ArrowLeft'] }

  test('is the first of those it may be', () => {
    expect(deedOf(keys, ['open', 'put'], press('Enter'))).toBe('open')
    expect(deedOf(keys, ['put', 'column'], press('Enter'))).toBe('put')
    expect(deedOf(keys, ['open'], press(' '))).toBe('open')
  })

  test('is none with another key held', () => {
    expect(deedOf(keys, ['open', 'put'], press('Enter', { ctrlKey: true }))).toBeUndefined()
    const both = { altKey: true, shiftKey: true }
    expect(deedOf(keys, ['column'], press('ArrowLeft', both))).toBe('column')
    expect(deedOf(keys, ['column'], press('ArrowLeft', { altKey: true }))).toBeUndefined()
  })

  test('is written with what is held first, and letters large', () => {
    expect(chordOf(press('v', { metaKey: true }))).toBe('Mod+V')
    expect(chordOf(press('X', { shiftKey: true }))).toBe('Shift+X')
  })
})
