import { describe, expect, it } from 'vitest'
import { roomOn } from '../../../renderer/board/face-room.ts'

const REM = 16

/** The room on a face of so many rem within its edges. */
const room = (height: number, width: number, rem = REM) =>
  roomOn({ height: height * rem + 2, width: width * rem + 5 }, rem)

describe('the room on a face', () => {
  it('is one line for a quarter of an hour: the name and what it can spare', () => {
    expect(room(1.5, 11)).toEqual({
      ...{ isLine: true, isLow: false, isNarrow: false, time: false, age: false, span: true },
      ...{ statusWord: true, lesserFlags: true, third: false, contact: true, reasonLines: 0 },
    })
    expect(room(1.5, 14).age).toBe(true)
    expect(room(1.5, 16).time).toBe(true)
  })

  it('is several lines for more, the reason last', () => {
    const heights = [2.4, 3.5, 4.5, 5.5, 6.5]
    const rooms = heights.map((height) => room(height, 12))
    expect(rooms.map(({ isLine }) => isLine)).toEqual([false, false, false, false, false])
    expect(rooms.map(({ third }) => third)).toEqual([false, true, true, true, true])
    expect(rooms.map(({ reasonLines }) => reasonLines)).toEqual([0, 0, 1, 2, 3])
  })

  it('leaves out more, the narrower it is', () => {
    const widths = [5, 6, 8, 10, 10.5]
    const rooms = widths.map((width) => room(3, width))
    expect(rooms.map(({ isNarrow }) => isNarrow)).toEqual([true, false, false, false, false])
    expect(rooms.map(({ span }) => span)).toEqual([false, false, true, true, true])
    expect(rooms.map(({ lesserFlags }) => lesserFlags)).toEqual([false, false, true, true, true])
    expect(rooms.map(({ age }) => age)).toEqual([false, false, false, true, true])
    expect(rooms.map(({ statusWord }) => statusWord)).toEqual([false, true, false, false, true])
  })

  it('counts in letters: larger text has less', () => {
    expect(room(3, 12).isLine).toBe(false)
    expect(roomOn({ height: 50, width: 197 }, 2 * REM).isLine).toBe(true)
  })
})
