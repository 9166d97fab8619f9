import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Stop } from './stop.mjs'

/**
 * The machine as far as the choice of Node depends on it.
 *
 * @typedef {object} Machine
 * @property {string} platform as in `process.platform`
 * @property {string} arch as in `process.arch`
 * @property {boolean} glibc false on musl systems such as Alpine
 * @property {string} version the running Node, as in `process.versions.node`
 * @property {string} executable the running Node's own path
 */

/** @returns {Machine} */
export function thisMachine() {
  return {
    platform: process.platform,
    arch: process.arch,
    glibc: process.platform === 'linux' && runsOnGlibc(),
    version: process.versions.node,
    executable: process.execPath,
  }
}

/**
 * Checks, before anything is installed, that the project can run here at all.
 *
 * @param {Machine} machine
 * @throws {Stop} saying which Node is needed
 */
export function checkNode(machine) {
  const major = majorOf(machine.version)
  const needed = carriesNode(machine) ? 20 : 24
  if (major >= needed) return
  throw new Stop(
    `Daysheet needs Node ${needed} or newer here, and this is Node ${machine.version}. ` +
      'Install it from https://nodejs.org and start again.',
  )
}

/**
 * The Node that the program runs on: the one carried by the project, or the person's own.
 *
 * @param {string} root the project's folder
 * @param {Machine} machine
 * @returns {string} the executable
 * @throws {Stop} when neither is new enough
 */
export function projectNode(root, machine) {
  const carried = join(root, 'node_modules', '.bin', 'node')
  if (carriesNode(machine) && existsSync(carried)) return carried
  if (majorOf(machine.version) >= 24) return machine.executable
  throw new Stop(
    'The Node 24 that the project carries was not installed (were optional packages left out?). ' +
      'Remove node_modules and start again, or install Node 24.',
  )
}

/** @param {Machine} machine */
const carriesNode = ({ platform, arch, glibc }) =>
  platform === 'linux' && glibc && (arch === 'x64' || arch === 'arm64')

/** @param {string} version */
const majorOf = (version) => Number(version.split('.')[0])

function runsOnGlibc() {
  const report = /** @type {{ header?: { glibcVersionRuntime?: string } }} */ (
    process.report.getReport()
  )
  return report.header?.glibcVersionRuntime !== undefined
}
