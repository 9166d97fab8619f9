import { describe, expect, it } from 'vitest'
import { CARD, followPointer } from '../../../renderer/board/resting.ts'

const on = (visit: string | null, x: number, y = 0) => ({ x, y, on: visit })

describe('a pointer over the board', () => {
  it('is told of what it moves onto, once', () => {
    const follow = followPointer()
    follow(on(null, 0))
    expect(follow(on('ann', 1))).toBe('comes')
    expect(follow(on('ann', 2))).toBeNull()
    expect(follow(on('bea', 2, 1))).toBe('comes')
    expect(follow(on(null, 3))).toBe('goes')
    expect(follow(on(null, 4))).toBeNull()
  })

  it('is told of nothing that comes beneath it while it rests', () => {
    const follow = followPointer()
    follow(on(null, 0))
    follow(on('ann', 1))
    expect(follow(on('bea', 1))).toBe('goes')
    expect(follow(on('cleo', 1))).toBe('goes')
  })

  it('is told of nothing that it rests on when the window opens', () => {
    expect(followPointer()(on('ann', 5))).not.toBe('comes')
  })

  it('is told of what came beneath it once it moves', () => {
    const follow = followPointer()
    follow(on('ann', 5))
    expect(follow(on('ann', 6))).toBe('comes')
  })

  it('is told again of what it is on once it moves after a key or a scroll', () => {
    const follow = followPointer()
    follow(on(null, 0))
    follow(on('ann', 1))
    expect(follow('ended')).toBe('goes')
    expect(follow(on('ann', 1))).not.toBe('comes')
    expect(follow(on('ann', 2))).toBe('comes')
    expect(follow(on('ann', 3))).toBeNull()
  })

  it('is not told of what was scrolled beneath it until it moves', () => {
    const follow = followPointer()
    follow(on(null, 0))
    follow(on('ann', 1))
    follow('ended')
    expect(follow(on('bea', 1))).not.toBe('comes')
    expect(follow(on('bea', 2))).toBe('comes')
  })

  it('keeps the card that it goes to, and lets it go when it leaves', () => {
    const follow = followPointer()
    follow(on(null, 0))
    follow(on('ann', 1))
    expect(follow(on(null, 2))).toBe('goes')
    expect(follow(on(CARD, 3))).toBe('stays')
    expect(follow(on(null, 4))).toBe('goes')
  })
})
