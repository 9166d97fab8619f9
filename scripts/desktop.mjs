import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { run } from './child.mjs'

/**
 * Either the Electron runtime to open a window with, or why there is none, as the first half of
 * a sentence.
 *
 * @typedef {{ runtime: string } | { reason: string }} Desktop
 */

/**
 * Where the program is started, as far as a window depends on it.
 *
 * @typedef {object} Seat
 * @property {string} platform as in `process.platform`
 * @property {NodeJS.ProcessEnv} env
 * @property {boolean} superuser
 */

/** @returns {Seat} */
export const thisSeat = () => ({
  platform: process.platform,
  env: process.env,
  superuser: process.getuid?.() === 0,
})

/**
 * Looks for a display and an Electron runtime; a missing runtime is fetched once, quietly.
 *
 * @param {string} root the project's folder
 * @param {string} node the Node to fetch it with
 * @param {Seat} seat
 * @returns {Promise<Desktop>}
 */
export async function findDesktop(root, node, seat) {
  if (!hasDisplay(seat)) return { reason: 'There is no display here' }
  if (seat.platform === 'linux' && seat.superuser)
    return { reason: 'A window is not opened for the superuser' }
  const runtime = electronRuntime(root) ?? (await fetchRuntime(root, node))
  if (runtime === undefined)
    return { reason: 'The Electron runtime is not here and could not be fetched' }
  return { runtime }
}

/**
 * @param {Seat} seat
 * @returns {boolean}
 */
export function hasDisplay({ platform, env }) {
  if (platform === 'darwin' || platform === 'win32') return true
  return Boolean(env['DISPLAY']) || Boolean(env['WAYLAND_DISPLAY'])
}

/**
 * The Electron executable of the project, if its package has fetched it.
 *
 * @param {string} root
 * @returns {string | undefined}
 */
export function electronRuntime(root) {
  const folder = join(root, 'node_modules', 'electron')
  const pointer = join(folder, 'path.txt')
  if (!existsSync(pointer)) return undefined
  const executable = join(folder, 'dist', readFileSync(pointer, 'utf8').trim())
  return existsSync(executable) ? executable : undefined
}

/**
 * @param {string} root
 * @param {string} node
 */
async function fetchRuntime(root, node) {
  const installer = join(root, 'node_modules', 'electron', 'install.js')
  if (existsSync(installer)) await run(node, [installer], { cwd: root, quiet: true })
  return electronRuntime(root)
}
