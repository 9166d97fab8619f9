import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, join } from 'node:path'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

const macApps = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/**
 * The Chromium to drive: the one named by CHROMIUM_PATH, the system's, or Playwright's own.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {string | undefined} the executable
 */
export function findChromium(env) {
  const named = env['CHROMIUM_PATH']
  if (named) return existsSync(named) ? named : undefined
  const system = names.flatMap((name) => foldersOf(env).map((folder) => join(folder, name)))
  return [...system, ...macApps].find((file) => existsSync(file)) ?? playwrightsOwn()
}

/**
 * Whether a program can be found on the path.
 *
 * @param {string} name
 * @param {NodeJS.ProcessEnv} env
 */
export const isOnPath = (name, env) =>
  foldersOf(env).some((folder) => existsSync(join(folder, name)))

/** @param {NodeJS.ProcessEnv} env */
const foldersOf = (env) => (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')

function playwrightsOwn() {
  const require = createRequire(import.meta.url)
  const { chromium } = /** @type {typeof import('@playwright/test')} */ (
    require('@playwright/test')
  )
  const file = chromium.executablePath()
  return existsSync(file) ? file : undefined
}
