import { fileURLToPath } from 'node:url'
import { run } from './child.mjs'
import { electronRuntime, hasDisplay, thisSeat } from './desktop.mjs'
import { buildWhenNeeded } from './freshness.mjs'
import { prepare } from './prepare.mjs'
import { leaveWith } from './stop.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))

/** `npm run test:electron`: the journeys inside real Electron, where there is one. */
await leaveWith(async () => {
  const node = await prepare(root, console.log)
  const runtime = electronRuntime(root)
  if (runtime === undefined)
    return nothingRan('the Electron binary is not here (node node_modules/electron/install.js)')
  if (!hasDisplay(thisSeat())) return nothingRan('there is no display (xvfb-run gives one)')
  await buildWhenNeeded(root, node, console.log)
  const env = { ...process.env, DAYSHEET_ELECTRON: runtime }
  const words = ['node_modules/@playwright/test/cli.js', 'test', ...process.argv.slice(2)]
  return (await run(node, words, { cwd: root, env })).code
})

/** @param {string} reason */
function nothingRan(reason) {
  console.log(`No journey ran in Electron: ${reason}.`)
  return 0
}
