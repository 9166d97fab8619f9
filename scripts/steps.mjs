import { none, readPlaywright, readVitest } from './tally.mjs'

/**
 * One step of `npm test`: a command of the project, and how many tests it ran.
 *
 * @typedef {object} Step
 * @property {string} name
 * @property {string} about what it looks at, for the person who waits
 * @property {string[]} words the tool's script and its options
 * @property {string} [report] the file that the tool counts its tests in
 * @property {(report: string) => import('./tally.mjs').Tally} tally
 */

const checked = ['core', 'host', 'electron', 'renderer', 'migrations', 'scripts']
const unitReport = 'test-results/unit.json'
const journeysReport = 'test-results/journeys.json'

/** @type {readonly Step[]} */
export const steps = [
  check('typecheck', 'types', ['node_modules/typescript/bin/tsc', '--noEmit']),
  check('lint', 'ESLint', ['node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0']),
  check('format', 'Prettier', [
    'node_modules/prettier/bin/prettier.cjs',
    '--check',
    '--log-level',
    'warn',
    '.',
  ]),
  check('imports', 'who may import whom', [
    'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
    ...checked,
  ]),
  check('build', 'the program', ['scripts/build.mjs']),
  {
    name: 'unit',
    about: 'unit and integration tests',
    words: [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${unitReport}`,
    ],
    report: unitReport,
    tally: readVitest,
  },
  {
    name: 'journeys',
    about: 'journeys in Chromium',
    words: ['node_modules/@playwright/test/cli.js', 'test'],
    report: journeysReport,
    tally: readPlaywright,
  },
]

/**
 * The steps with these names, all without any.
 *
 * @param {readonly string[]} names
 */
export const chooseSteps = (names) =>
  names.length === 0 ? steps : steps.filter((step) => names.includes(step.name))

/**
 * A step that either holds or fails, and counts no tests.
 *
 * @param {string} name
 * @param {string} about
 * @param {string[]} words
 * @returns {Step}
 */
function check(name, about, words) {
  return { name, about, words, tally: () => none }
}
