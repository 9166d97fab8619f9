import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { Stop } from './stop.mjs'

export const usage = `Daysheet: practice management for the front desk

  npm start -- [options]

  --demo                 open a furnished clinic and print its sign-ins
  --data DIR             keep the practice in this folder
  --port N               serve on this port (default 4810; 0 takes any free one)
  --serve                no window: serve to the browser
  --import-synthea DIR   read Synthea's CSV files into the practice first
  --drop-digits          leave out the digits that Synthea puts in names
  --help                 show this`

/**
 * What was asked on the command line; folders are absolute.
 *
 * @typedef {object} Options
 * @property {boolean} demo
 * @property {boolean} serve
 * @property {boolean} help
 * @property {boolean} dropDigits
 * @property {string | undefined} data
 * @property {number | undefined} port
 * @property {string | undefined} importSynthea
 */

const known = /** @type {const} */ ({
  demo: { type: 'boolean' },
  serve: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  'drop-digits': { type: 'boolean' },
  data: { type: 'string' },
  port: { type: 'string' },
  'import-synthea': { type: 'string' },
})

/**
 * Reads the options behind `npm start --`.
 *
 * @param {string[]} words
 * @param {string} from the folder that relative paths start at
 * @returns {Options}
 * @throws {Stop} with code 2 for an unknown or malformed option
 */
export function readOptions(words, from) {
  const { values, tokens } = parseArgs({ args: words, options: known, strict: false, tokens: true })
  for (const token of tokens) checkToken(token)
  const folder = text(values['import-synthea'])
  if (values['drop-digits'] === true && folder === undefined)
    throw new Stop('--drop-digits only goes with --import-synthea.', 2)
  const data = text(values.data)
  return {
    demo: values.demo === true,
    serve: values.serve === true,
    help: values.help === true,
    dropDigits: values['drop-digits'] === true,
    data: data === undefined ? undefined : resolve(from, data),
    port: readPort(text(values.port)),
    importSynthea: folder === undefined ? undefined : existingFolder(resolve(from, folder)),
  }
}

/**
 * The same options in the words of the host and of the desktop program.
 *
 * @param {Options} options
 * @returns {string[]}
 */
export function hostWords(options) {
  return [
    ...(options.demo ? ['--demo'] : []),
    ...(options.data === undefined ? [] : ['--data', options.data]),
    ...(options.port === undefined ? [] : ['--port', String(options.port)]),
    ...(options.importSynthea === undefined ? [] : ['--import-synthea', options.importSynthea]),
    ...(options.dropDigits ? ['--drop-digits'] : []),
  ]
}

/** @param {{ kind: string, name?: string, rawName?: string, value?: string | undefined }} token */
function checkToken(token) {
  if (token.kind === 'positional')
    throw new Stop(`"${token.value ?? ''}" is not an option. ${hint}`, 2)
  if (token.kind !== 'option') return
  const option = Object.entries(known).find(([name]) => name === token.name)
  if (option === undefined) throw new Stop(`There is no option ${token.rawName ?? ''}. ${hint}`, 2)
  const wantsValue = option[1].type === 'string'
  const value = token.value ?? ''
  if (wantsValue && (value === '' || value.startsWith('--')))
    throw new Stop(`--${option[0]} needs a value. ${hint}`, 2)
  if (!wantsValue && token.value !== undefined)
    throw new Stop(`--${option[0]} takes no value. ${hint}`, 2)
}

const hint = 'Say "npm start -- --help" for the list.'

/** @param {unknown} value */
const text = (value) => (typeof value === 'string' ? value : undefined)

/** @param {string | undefined} value */
function readPort(value) {
  if (value === undefined) return undefined
  if (/^\d{1,5}$/.test(value) && Number(value) <= 65535) return Number(value)
  throw new Stop(`--port needs a whole number from 0 to 65535, not "${value}".`, 2)
}

/** @param {string} folder */
function existingFolder(folder) {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true) return folder
  throw new Stop(`--import-synthea needs a folder, and ${folder} is none.`, 2)
}
