import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { whenNpmLeaves } from './npm-parent.mjs'

/**
 * @typedef {object} Ended
 * @property {number} code exit code; a signal counts as 128 and its number, as shells have it
 * @property {string} output what it printed, when it was asked to be quiet
 */

/**
 * Runs a command to its end.
 *
 * @param {string} command
 * @param {readonly string[]} words
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv, quiet?: boolean }} how quiet keeps the output
 * @returns {Promise<Ended>} code 127 when the command cannot be started
 */
export function run(command, words, { cwd, env = process.env, quiet = false }) {
  return new Promise((resolve) => {
    /** @type {import('node:child_process').StdioOptions} */
    const stdio = quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit'
    const child = spawn(command, words, { cwd, env, stdio, shell: needsShell(command) })
    let output = ''
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (/** @type {Buffer} */ part) => (output += part.toString()))
    child.on('error', () => resolve({ code: 127, output }))
    child.on('close', (code, signal) => resolve({ code: exitCode(code, signal), output }))
  })
}

/**
 * Runs a command in the foreground: it gets the terminal and every request to stop.
 *
 * @param {string} command
 * @param {readonly string[]} words
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv }} how
 * @returns {Promise<number>} its exit code
 */
export function hold(command, words, { cwd, env = process.env }) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, words, { cwd, env, stdio: 'inherit' })
    /** @type {Set<NodeJS.Timeout>} */
    const underWay = new Set()
    /** @param {NodeJS.Signals} signal */
    const forward = (signal) => underWay.add(setTimeout(() => child.kill(signal), headStart))
    for (const signal of stopSignals) process.on(signal, forward)
    const endWatch = whenNpmLeaves(() => child.kill('SIGTERM'))
    const release = () => {
      endWatch()
      for (const signal of stopSignals) process.off(signal, forward)
      for (const timer of underWay) clearTimeout(timer)
    }
    child.on('error', (error) => {
      release()
      reject(error)
    })
    child.on('exit', (code, signal) => {
      release()
      resolve(exitCode(code, signal))
    })
  })
}

/**
 * A terminal tells the command itself as well. Told twice while it leaves, it would look killed:
 * what it may not have heard is passed on a moment later, in ms.
 */
const headStart = 100

const stopSignals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])

/**
 * @param {number | null} code
 * @param {NodeJS.Signals | null} signal
 */
const exitCode = (code, signal) => code ?? 128 + (signal === null ? 0 : constants.signals[signal])

/** npm and its like are batch files on Windows. @param {string} command */
const needsShell = (command) => process.platform === 'win32' && command.endsWith('.cmd')
