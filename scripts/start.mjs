import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { hold } from './child.mjs'
import { findDesktop, thisSeat } from './desktop.mjs'
import { buildWhenNeeded } from './freshness.mjs'
import { hostWords, readOptions, usage } from './options.mjs'
import { prepare } from './prepare.mjs'
import { leaveWith } from './stop.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))

/** @param {string} line */
const say = (line) => console.log(line)

/** `npm start`: all set-up, then the desktop program, or the same served to the browser. */
async function start() {
  const options = readOptions(process.argv.slice(2), process.env['INIT_CWD'] ?? process.cwd())
  if (options.help) {
    say(usage)
    return 0
  }
  const node = await prepare(root, say)
  await buildWhenNeeded(root, node, say)
  return options.serve ? serve(node, options) : open(node, options)
}

/**
 * @param {string} node
 * @param {import('./options.mjs').Options} options
 */
async function open(node, options) {
  const desktop = await findDesktop(root, node, thisSeat())
  if ('runtime' in desktop)
    return hold(desktop.runtime, [root, ...hostWords(options)], { cwd: root })
  say(`${desktop.reason}, so Daysheet is served to the browser.`)
  return serve(node, options)
}

/**
 * @param {string} node
 * @param {import('./options.mjs').Options} options
 */
const serve = (node, options) =>
  hold(node, [join(root, 'dist', 'host', 'main.js'), ...hostWords(options)], { cwd: root })

await leaveWith(start)
