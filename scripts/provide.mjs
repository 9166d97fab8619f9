import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { run } from './child.mjs'
import { findChromium, isOnPath } from './chromium.mjs'
import { Stop } from './stop.mjs'

/**
 * Finds a Chromium, or installs one: Debian's package where we may, else Playwright's download.
 *
 * @param {string} root the project's folder
 * @param {string} node
 * @param {(line: string) => void} say
 * @returns {Promise<string>} its executable
 * @throws {Stop} when there is none and none can be had
 */
export async function provideChromium(root, node, say) {
  const present = findChromium(process.env)
  if (present !== undefined) return present
  if (process.env['CHROMIUM_PATH'])
    throw new Stop('CHROMIUM_PATH names a file that is not there; mend it or unset it.')
  if (mayUseApt()) await aptInstall('chromium', root, say)
  const packaged = findChromium(process.env)
  if (packaged !== undefined) return packaged
  say("Fetching Playwright's Chromium …")
  const playwright = join(root, 'node_modules', '@playwright', 'test', 'cli.js')
  await run(node, [playwright, 'install', 'chromium'], { cwd: root })
  const fetched = findChromium(process.env)
  if (fetched !== undefined) return fetched
  throw new Stop(
    'The journeys need Chromium: install it (apt install chromium, or npx playwright install ' +
      'chromium), or name one in CHROMIUM_PATH.',
  )
}

/**
 * Sees to the program that reads our PDFs back (pdftotext). Tests that need it say so without it.
 *
 * @param {string} root
 * @param {(line: string) => void} say
 */
export async function providePdfReader(root, say) {
  if (isOnPath('pdftotext', process.env)) return
  if (mayUseApt()) await aptInstall('poppler-utils', root, say)
  if (!isOnPath('pdftotext', process.env))
    say('pdftotext (poppler-utils) is not installed, so tests that read paper back are skipped.')
}

const mayUseApt = () =>
  process.getuid?.() === 0 && existsSync('/etc/debian_version') && isOnPath('apt-get', process.env)

/**
 * @param {string} name
 * @param {string} root
 * @param {(line: string) => void} say
 */
async function aptInstall(name, root, say) {
  say(`Installing ${name} with apt …`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get', ['update', '-qq'], { cwd: root, env, quiet: true })
  const words = ['install', '-y', '-qq', '--no-install-recommends', name]
  const { code, output } = await run('apt-get', words, { cwd: root, env, quiet: true })
  if (code !== 0) say(output)
}
