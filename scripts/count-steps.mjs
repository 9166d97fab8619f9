import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** `npm run steps`: counts the steps of each task and writes docs/steps.md anew. */
const root = fileURLToPath(new URL('..', import.meta.url))
const bin = (/** @type {string} */ name) => `${root}node_modules/.bin/${name}`
const env = { ...process.env, DAYSHEET_STEPS: 'write' }
const spec = ['test', 'tests/e2e/steps-per-task.spec.ts', '--workers=1']
const options = /** @type {const} */ ({ cwd: root, env, stdio: 'inherit', shell: true })
const counted = spawnSync(bin('playwright'), spec, options)
spawnSync(bin('prettier'), ['--write', 'docs/steps.md'], options)
process.exitCode = counted.status ?? 1
