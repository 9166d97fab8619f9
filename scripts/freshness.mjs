import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { run } from './child.mjs'
import { Stop } from './stop.mjs'

/** Everything that ends up in the program, or decides how it is put together. */
const sources = ['core', 'electron', 'host', 'migrations', 'portal', 'renderer']
const settings = ['package.json', 'package-lock.json', 'vite.config.ts']

/** What a finished build leaves. */
const outputs = [
  'client/index.html',
  'host/main.js',
  'host/utility.js',
  'main/main.js',
  'preload/preload.cjs',
]

/**
 * Builds the program, unless the last build was made from the same sources.
 *
 * @param {string} root the project's folder
 * @param {string} node the Node to build with
 * @param {(line: string) => void} say
 * @throws {Stop} when the build fails; the compiler's own words are printed before
 */
export async function buildWhenNeeded(root, node, say) {
  const wanted = fingerprint(root)
  if (isBuilt(root, wanted)) return
  const started = Date.now()
  const stamp = stampOf(root)
  say('Building the program …')
  rmSync(stamp, { force: true })
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  const words = [vite, 'build', '--app', '--logLevel', 'warn']
  const { code, output } = await run(node, words, { cwd: root, quiet: true })
  if (code !== 0) {
    say(output.replace(/^ {4}at .*\n/gm, ''))
    throw new Stop('The program could not be built; the reason is above.')
  }
  mkdirSync(join(root, 'dist'), { recursive: true })
  writeFileSync(stamp, wanted)
  say(`Built in ${((Date.now() - started) / 1000).toFixed(1)} s.`)
}

/**
 * A hash over the names and contents of all sources.
 *
 * @param {string} root
 */
export function fingerprint(root) {
  const hash = createHash('sha256')
  for (const file of [...settings, ...sources.flatMap((folder) => filesUnder(root, folder))]) {
    hash.update(`${file}\0`)
    hash.update(readFileSync(join(root, file)))
  }
  return hash.digest('hex')
}

/**
 * @param {string} root
 * @param {string} wanted the fingerprint of the sources as they are
 */
export function isBuilt(root, wanted) {
  const stamp = stampOf(root)
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) return false
  return outputs.every((file) => existsSync(join(root, 'dist', file)))
}

/** @param {string} root */
const stampOf = (root) => join(root, 'dist', '.stamp')

/**
 * @param {string} root
 * @param {string} folder relative, with forward slashes
 * @returns {string[]} relative paths, in an order that does not depend on the machine
 */
function filesUnder(root, folder) {
  if (!existsSync(join(root, folder))) return []
  return readdirSync(join(root, folder), { withFileTypes: true })
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`
      return entry.isDirectory() ? filesUnder(root, path) : [path]
    })
    .sort()
}
