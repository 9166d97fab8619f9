import { existsSync, readFileSync } from 'node:fs'

/**
 * How many tests ended how.
 *
 * @typedef {object} Tally
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 */

/** @type {Tally} */
export const none = { passed: 0, failed: 0, skipped: 0 }

/**
 * @param {readonly Tally[]} tallies
 * @returns {Tally}
 */
export const sum = (tallies) =>
  tallies.reduce(
    (all, one) => ({
      passed: all.passed + one.passed,
      failed: all.failed + one.failed,
      skipped: all.skipped + one.skipped,
    }),
    none,
  )

/**
 * The closing line.
 *
 * @param {Tally} tally
 */
export const closingLine = ({ passed, failed, skipped }) =>
  `Tests: ${passed} passed, ${failed} failed, ${skipped} skipped`

/**
 * A step that went wrong counts as one failure, unless its report counts its failures already.
 *
 * @param {Tally} tally
 * @param {number} code the step's exit code
 * @returns {Tally}
 */
export const withOutcome = (tally, code) =>
  code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally

/**
 * @param {string} file Vitest's JSON report
 * @returns {Tally} nothing at all when the report was not written
 */
export function readVitest(file) {
  if (!existsSync(file)) return none
  const report = /** @type {Record<string, number | undefined>} */ (
    JSON.parse(readFileSync(file, 'utf8'))
  )
  return {
    passed: report['numPassedTests'] ?? 0,
    failed: report['numFailedTests'] ?? 0,
    skipped: (report['numPendingTests'] ?? 0) + (report['numTodoTests'] ?? 0),
  }
}

/**
 * @param {string} file Playwright's JSON report; a test that passed on a second try has passed
 * @returns {Tally}
 */
export function readPlaywright(file) {
  if (!existsSync(file)) return none
  const { stats } = /** @type {{ stats: Record<string, number | undefined> }} */ (
    JSON.parse(readFileSync(file, 'utf8'))
  )
  return {
    passed: (stats['expected'] ?? 0) + (stats['flaky'] ?? 0),
    failed: stats['unexpected'] ?? 0,
    skipped: stats['skipped'] ?? 0,
  }
}
