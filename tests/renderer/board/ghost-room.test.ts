import { describe, expect, it } from 'vitest'
import { heightOf, type Scale } from '../../../renderer/board/geometry.ts'
import { carriedLines, ghostRoom, tagSide } from '../../../renderer/board/ghost-room.ts'
import { hourRem } from '../../../renderer/board/rows.ts'

const REM = 16
const scale = (hour: number): Scale => ({ from: 420, to: 1140, pixelsPerMinute: (hour * REM) / 60 })
const usual = scale(hourRem(15, 'roomy'))
const low = scale(hourRem(60, 'compact'))
const room = (minutes: number, lines: number, { pixelsPerMinute } = usual) =>
  ghostRoom(minutes * pixelsPerMinute, lines, REM)

describe('the words of the ghost', () => {
  it('stand in it where it is long enough', () => {
    expect(room(45, 4)).toBe('all')
    expect(room(30, 2)).toBe('all')
  })

  it('leave a line in it, and stand outside, where it is short', () => {
    expect(room(30, 4)).toBe('line')
    expect(room(15, 2)).toBe('line')
  })

  it('all stand outside where it is lower than a line', () => {
    expect(room(5, 4)).toBe('none')
    expect(room(15, 2, low)).toBe('none')
  })

  it('take fewer lines in a wide column', () => {
    expect(carriedLines(180, REM)).toBe(4)
    expect(carriedLines(400, REM)).toBe(2)
    expect(carriedLines(400, 2 * REM)).toBe(4)
  })

  it('need more of a ghost where letters are larger', () => {
    const height = heightOf(45, usual)
    expect(ghostRoom(height, 4, REM)).toBe('all')
    expect(ghostRoom(height, 4, 2 * REM)).toBe('line')
  })

  it('stand above it, but below where they would be hidden under the heads', () => {
    expect(tagSide(600, 500, REM)).toBe('above')
    expect(tagSide(540, 500, REM)).toBe('below')
    expect(tagSide(0, 0, REM)).toBe('below')
  })
})
