import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import {
  closingLine,
  none,
  readPlaywright,
  readVitest,
  sum,
  withOutcome,
} from '../../scripts/tally.mjs'

const folder = mkdtempSync(join(tmpdir(), 'daysheet-tally-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function report(name: string, content: object): string {
  const file = join(folder, name)
  writeFileSync(file, JSON.stringify(content))
  return file
}

describe('the tally of npm test', () => {
  it('adds up both runners and ends in one line', () => {
    const units = report('unit.json', { numPassedTests: 40, numFailedTests: 1, numPendingTests: 2 })
    const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 3 }
    const journeys = report('journeys.json', { stats })
    const all = sum([none, readVitest(units), readPlaywright(journeys)])
    expect(closingLine(all)).toBe('Tests: 46 passed, 2 failed, 5 skipped')
  })

  it('counts nothing where a runner left no report', () => {
    expect(readVitest(join(folder, 'absent.json'))).toEqual(none)
    expect(readPlaywright(join(folder, 'absent.json'))).toEqual(none)
  })

  it('counts a step that failed without a failed test as one failure', () => {
    expect(withOutcome({ passed: 9, failed: 0, skipped: 0 }, 1).failed).toBe(1)
    expect(withOutcome({ passed: 9, failed: 3, skipped: 0 }, 1).failed).toBe(3)
    expect(withOutcome({ passed: 9, failed: 0, skipped: 0 }, 0).failed).toBe(0)
  })
})
