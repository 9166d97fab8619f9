import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DAY } from '../../../core/kernel/clock.ts'
import { afterUse, scoreAt } from '../../../core/preferences/usage-rules.ts'
import { MONDAY, testPractice } from '../../support/practice.ts'

describe('a score', () => {
  it('is halved every two weeks', () => {
    const scored = { score: 8, usedAt: MONDAY }
    expect(scoreAt(scored, MONDAY)).toBe(8)
    expect(scoreAt(scored, MONDAY + 14 * DAY)).toBeCloseTo(4)
    expect(scoreAt(scored, MONDAY + 28 * DAY)).toBeCloseTo(2)
  })

  it('never grows by waiting, and fades nothing when the clock is set back', () => {
    const some = fc.record({ score: fc.double({ min: 0, max: 1e6, noNaN: true }), wait: fc.nat() })
    fc.assert(
      fc.property(some, ({ score, wait }) => {
        const scored = { score, usedAt: MONDAY }
        expect(scoreAt(scored, MONDAY + wait)).toBeLessThanOrEqual(score)
        expect(scoreAt(scored, MONDAY - wait)).toBe(score)
      }),
    )
  })

  it('begins with one', () => {
    expect(afterUse(undefined, MONDAY)).toBe(1)
    expect(afterUse({ score: 2, usedAt: MONDAY - 14 * DAY }, MONDAY)).toBeCloseTo(2)
  })
})

describe('the commands of an account', () => {
  const names = (usage: readonly { command: string }[]) => usage.map(({ command }) => command)

  it('fade: what was used lately comes before what was used more, long ago', async () => {
    const t = testPractice()
    const { used } = t.as('front_desk').preferences
    await used({ commands: ['print', 'print'] })
    t.peek((db) => db.execute('update command_usage set used_at = used_at - ?', 60 * DAY))
    const { preferences } = t.as('front_desk')
    await preferences.used({ commands: ['book'] })
    expect(names(await preferences.usage({}))).toEqual(['book', 'print'])
  })

  it('are counted one by one', async () => {
    const { preferences } = testPractice().as('front_desk')
    await preferences.used({ commands: ['book', 'print'] })
    await preferences.used({ commands: ['print'] })
    expect(await preferences.usage({})).toEqual([
      { command: 'print', score: 2 },
      { command: 'book', score: 1 },
    ])
  })

  it('are nobody else’s', async () => {
    const t = testPractice()
    await t.as('front_desk').preferences.used({ commands: ['book'] })
    expect(await t.as('provider').preferences.usage({})).toEqual([])
    expect(names(await t.as('front_desk').preferences.usage({}))).toEqual(['book'])
  })

  it('are at most two hundred; the most faded are forgotten', async () => {
    const t = testPractice()
    const { preferences } = t.as('front_desk')
    await preferences.used({ commands: ['print', 'print'] })
    for (const round of [0, 1, 2, 3, 4]) {
      t.clock.now += 60_000
      const commands = Array.from({ length: 50 }, (_, at) => `settings:${round}.${at}`)
      await preferences.used({ commands })
    }
    const usage = names(await preferences.usage({}))
    expect(usage).toHaveLength(200)
    expect(usage[0]).toBe('print')
    expect(usage).toContain('settings:4.49')
    expect(usage.filter((name) => name.startsWith('settings:0.'))).toEqual([])
  })

  it.each(['', ' book', 'lopez maria 1980-02-03', '"; drop table', 'x'.repeat(65)])(
    'are names of commands, not %j',
    async (command) => {
      const { preferences } = testPractice().as('front_desk')
      await expect(preferences.used({ commands: [command] })).rejects.toMatchObject({
        code: 'invalid_input',
      })
      expect(await preferences.usage({})).toEqual([])
    },
  )
})
