import { describe, expect, it } from 'vitest'
import { heightOf, type Scale } from '../../../renderer/board/geometry.ts'
import {
  carriedLines,
  ghostRoom,
  tagSide,
  verdictFits,
  verdictLines,
} from '../../../renderer/board/ghost-room.ts'
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

  it('count no line for a verdict that stands apart', () => {
    expect(carriedLines(180, REM, true)).toBe(2)
    expect(carriedLines(400, REM, true)).toBe(2)
    expect(room(30, carriedLines(180, REM, true))).toBe('all')
  })

  it('keep a verdict in it only where it fits on its lines', () => {
    expect(verdictFits('Free', 180, REM)).toBe(true)
    expect(verdictFits('Kelly Nguyen is booked at 9:45 AM', 180, REM)).toBe(true)
    expect(verdictFits('Kelly Nguyen is booked at 9:45 AM', 100, REM)).toBe(false)
    expect(verdictFits('No new patients on the last Friday of a month', 400, REM)).toBe(true)
    expect(verdictFits('No new patients on the last Friday of a month', 180, REM)).toBe(false)
    expect(verdictFits('Free', 0, REM)).toBe(false)
  })

  it('stand above it, but below where they would be hidden under the heads', () => {
    const viewport = { top: 500, height: 800, rem: REM }
    expect(tagSide(600, viewport)).toBe('above')
    expect(tagSide(540, viewport)).toBe('below')
    expect(tagSide(0, { ...viewport, top: 0 })).toBe('below')
  })

  it('stand below it where the sheet may be scrolled further than is told', () => {
    const viewport = { top: 500, height: 800, rem: REM }
    expect(tagSide(575, { ...viewport, height: 0 })).toBe('above')
    expect(tagSide(575, viewport)).toBe('below')
  })

  it('need more room above it for a long verdict', () => {
    const viewport = { top: 500, height: 800, rem: REM }
    const lines = verdictLines('Cleanings only before noon '.repeat(5), 180, REM)
    expect(lines).toBeGreaterThan(4)
    expect(tagSide(600, viewport, lines)).toBe('below')
    expect(tagSide(700, viewport, lines)).toBe('above')
  })
})
