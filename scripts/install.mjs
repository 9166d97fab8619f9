import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { run } from './child.mjs'
import { Stop } from './stop.mjs'

/**
 * @typedef {object} LockedPackage
 * @property {string} [version]
 * @property {string} [integrity]
 * @property {boolean} [optional]
 * @property {boolean} [devOptional]
 * @property {boolean} [link]
 */

/** @typedef {{ packages: Record<string, LockedPackage> }} Lock */

/**
 * Installs what the lock file names, unless that is what lies in node_modules already.
 *
 * @param {string} root the project's folder
 * @param {(line: string) => void} say
 * @throws {Stop} when npm fails
 */
export async function installWhenNeeded(root, say) {
  if (isInstalled(root)) return
  const started = Date.now()
  const seconds = () => Math.round((Date.now() - started) / 1000)
  say('Installing the packages of the lock file (about half a minute the first time) …')
  const beat = setInterval(() => say(`… still installing after ${seconds()} s`), 10_000)
  const { code } = await npmCi(root)
  clearInterval(beat)
  if (code !== 0)
    throw new Stop(
      `The packages could not be installed: npm ended with code ${code}, its reason is above. ` +
        'Check the network and start again.',
    )
  say(`Installed in ${seconds()} s.`)
}

/**
 * Whether node_modules holds what the lock file names. npm keeps its own account of what it
 * installed in a second, hidden lock file.
 *
 * @param {string} root
 */
export function isInstalled(root) {
  const account = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(account)) return false
  return matches(readLock(join(root, 'package-lock.json')), readLock(account))
}

/**
 * @param {Lock} wanted
 * @param {Lock} present
 */
export function matches(wanted, present) {
  return Object.entries(wanted.packages).every(([path, pinned]) => {
    if (!path.includes('node_modules/')) return true
    const found = present.packages[path]
    if (found === undefined) return pinned.optional === true || pinned.devOptional === true
    return found.version === pinned.version && found.integrity === pinned.integrity
  })
}

/** @param {string} root */
function npmCi(root) {
  const words = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  const npm = process.env['npm_execpath']
  if (npm?.endsWith('npm-cli.js') === true)
    return run(process.execPath, [npm, ...words], { cwd: root })
  return run(process.platform === 'win32' ? 'npm.cmd' : 'npm', words, { cwd: root })
}

/**
 * @param {string} file
 * @returns {Lock}
 */
const readLock = (file) => /** @type {Lock} */ (JSON.parse(readFileSync(file, 'utf8')))
