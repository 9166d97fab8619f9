import { rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { run } from './child.mjs'
import { prepare } from './prepare.mjs'
import { provideChromium, providePdfReader } from './provide.mjs'
import { chooseSteps } from './steps.mjs'
import { Stop, leaveWith } from './stop.mjs'
import { closingLine, none, sum, withOutcome } from './tally.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))

/** @param {string} line */
const say = (line) => console.log(line)

/** `npm test`: all set-up, then the checks side by side, then what counts tests, whatever failed before. */
async function test() {
  try {
    const chosen = stepsAskedFor(process.argv.slice(2))
    const node = await prepare(root, say)
    return await testWith(node, chosen)
  } catch (error) {
    if (!(error instanceof Stop)) throw error
    console.error(error.message)
    say(closingLine({ ...none, failed: 1 }))
    return error.code
  }
}

/**
 * @param {string} node
 * @param {readonly import('./steps.mjs').Step[]} chosen
 */
async function testWith(node, chosen) {
  await providePdfReader(root, say)
  const checks = chosen.filter(isCheck)
  const outcomes = await Promise.all(checks.map((step) => check(node, step)))
  for (const step of chosen) if (!isCheck(step)) outcomes.push(await take(node, step))
  const failed = outcomes.filter(({ tally }) => tally.failed > 0)
  say('')
  for (const { step, tally } of failed) say(`Failed: ${step.name} (${step.about}), ${tally.failed}`)
  say(closingLine(sum(outcomes.map(({ tally }) => tally))))
  return failed.length === 0 ? 0 : 1
}

/** @param {import('./steps.mjs').Step} step */
const isCheck = (step) => step.report === undefined

/**
 * Takes a step that counts no tests. Such steps run side by side and are heard when they end, for
 * their words not to mix.
 *
 * @param {string} node
 * @param {import('./steps.mjs').Step} step
 */
async function check(node, step) {
  const { code, output } = await outcomeOf(node, step, true)
  say(`\n— ${step.name}: ${step.about}\n${output.trimEnd()}`)
  return { step, tally: withOutcome(none, code) }
}

/**
 * Takes one step and counts what it did.
 *
 * @param {string} node
 * @param {import('./steps.mjs').Step} step
 */
async function take(node, step) {
  say(`\n— ${step.name}: ${step.about}`)
  const report = join(root, step.report ?? '')
  rmSync(report, { force: true })
  const { code } = await outcomeOf(node, step, false)
  return { step, tally: withOutcome(step.tally(report), code) }
}

/**
 * @param {string} node
 * @param {import('./steps.mjs').Step} step
 * @param {boolean} quiet
 */
async function outcomeOf(node, step, quiet) {
  try {
    const env = await environment(node, step)
    return await run(node, step.words, { cwd: root, env, quiet })
  } catch (error) {
    if (!(error instanceof Stop)) throw error
    console.error(error.message)
    return { code: error.code, output: '' }
  }
}

/**
 * @param {string} node
 * @param {import('./steps.mjs').Step} step
 */
async function environment(node, step) {
  const env = { ...process.env, PATH: `${dirname(node)}:${process.env['PATH'] ?? ''}` }
  if (step.name !== 'journeys') return env
  const chromium = await provideChromium(root, node, say)
  return { ...env, CHROMIUM_PATH: chromium }
}

/** @param {string[]} names */
function stepsAskedFor(names) {
  const chosen = chooseSteps(names)
  if (chosen.length > 0 && names.every((name) => chosen.some((step) => step.name === name)))
    return chosen
  const all = chooseSteps([]).map((step) => step.name)
  throw new Stop(
    `npm test knows the steps ${all.join(', ')}; it was asked for ${names.join(' ')}.`,
    2,
  )
}

await leaveWith(test)
